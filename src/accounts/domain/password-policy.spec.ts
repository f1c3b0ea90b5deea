import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { isTooLong, passwordFault } from './password-policy.js';

describe('passwordFault', () => {
  it.each([
    ['rhin-pont-velo-42', undefined],
    ['correct horse battery staple', undefined],
    ['Über die Brücke nach Kehl', undefined],
    ['kurz', 'password-too-short'],
    ['elf-zeichen', 'password-too-short'],
    ['password12345', 'password-known'],
    ['PASSWORD!!!!!', 'password-known'],
    ['qwerty123456', 'password-known'],
    ['123456789012', 'password-known'],
    ['abcdefghijklmnop', 'password-known'],
    ['aaaaaaaaaaaaaaa', 'password-known'],
    ['sunshinesunshine', 'password-known'],
    ['passerelle-demo', 'password-known'],
    ['x'.repeat(1025), 'password-too-long'],
  ])('%s', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  it('refuses what stands for the person', () => {
    const about = ['marie.exemple@passerelle.test', 'Marie Exemple'];
    expect(passwordFault('Marie.Exemple2024', about)).toBe('password-about-you');
    expect(passwordFault('marie.exemple@passerelle.test', about)).toBe('password-about-you');
    expect(passwordFault('un pont sur le Rhin', about)).toBeUndefined();
  });

  it('refuses every password of the list of known ones', () => {
    const accepted = dictionary.passwords.filter((p) => passwordFault(p) === undefined);
    expect(accepted).toEqual([]);
  });

  it('asks for no kind of character and allows long ones', () => {
    const letters = fc.array(fc.constantFrom(...'bdfhjlmnprtvwxz'), {
      minLength: 20,
      maxLength: 200,
    });
    const words = letters.map((list) => list.join(''));
    fc.assert(
      fc.property(words, (password) => {
        fc.pre(new Set(password).size > 6);
        expect(passwordFault(password)).toBeUndefined();
      }),
    );
  });

  it('counts bytes where bytes are what is hashed', () => {
    expect(isTooLong('é'.repeat(512))).toBe(false);
    expect(isTooLong('é'.repeat(513))).toBe(true);
  });
});
