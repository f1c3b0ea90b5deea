import fc from 'fast-check';
import { emailKey, isEmail } from './email.js';

describe('isEmail', () => {
  it.each([
    ['someone@example.org', true],
    ['jean-françois@exämple.org', true],
    ['a.b+tag@mail.example.co', true],
    ['a@b', false],
    ['a b@example.org', false],
    ['a@example.org,b@example.org', false],
    ['Group: a@example.org;', false],
    ['"x" <a@example.org>', false],
    ['a@example.org\r\nBcc: b@example.org', false],
    ['a@b@example.org', false],
    ['@example.org', false],
    [`${'a'.repeat(250)}@example.org`, false],
  ])('%j: %s', (text, expected) => {
    expect(isEmail(text)).toBe(expected);
  });

  it('takes nothing that could be a second recipient or a header', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(',', ';', '\r', '\n', '<', '>', ':', ' '),
        (text, sign) => {
          expect(isEmail(`a${sign}${text}@example.org`)).toBe(false);
        },
      ),
    );
  });
});

describe('emailKey', () => {
  it('makes spellings of one address equal', () => {
    expect(emailKey(' Andre\u0301@Example.ORG ')).toBe(emailKey('andr\u00e9@example.org'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(emailKey(emailKey(text))).toBe(emailKey(text))),
    );
  });
});
