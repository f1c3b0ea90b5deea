import fc from 'fast-check';
import { CircuitBreaker } from '../mail/circuit-breaker.js';
import { MAX_TRIES, pauseAfter } from './back-off.js';
import { chooseForDigest, SUGGESTIONS_PER_WEEK } from './digest.js';
import { channelsOf, GROUP_OF, NOTIFICATION_KINDS } from './kinds.js';
import { MAIL_STATES, mayBecome } from './mail-state.js';
import { pathOf } from './paths.js';
import { DEFAULT_EMAIL_PREFERENCES, emailChoice, preferencesFrom } from './preferences.js';
import { isAboutIntroduction, whyNotSend } from './still-true.js';

describe('preferences', () => {
  it('let only suggestions wait for a digest', () => {
    for (const kind of NOTIFICATION_KINDS) {
      const expected = GROUP_OF[kind] === 'suggestions' ? 'digest' : 'at-once';
      expect(emailChoice(kind, DEFAULT_EMAIL_PREFERENCES)).toBe(expected);
    }
  });

  it('turn off one group, and never the account’s own security', () => {
    const off = preferencesFrom({
      introductions: 'off',
      suggestions: 'at-once',
      decisions: 'digest',
      nonsense: 'off',
    });
    expect(emailChoice('introduced', off)).toBe('off');
    expect(emailChoice('suggestion', off)).toBe('at-once');
    expect(emailChoice('approval-wanted', off)).toBe('at-once');
    expect(emailChoice('reset-password', off)).toBe('at-once');
  });

  it('leave what is told in the application alone', () => {
    expect(channelsOf('introduced')).toEqual(['in-app', 'email']);
    expect(channelsOf('reset-password')).toEqual(['email']);
  });
});

describe('a digest', () => {
  const suggestions = fc.uniqueArray(
    fc.record({ id: fc.uuid(), strength: fc.integer({ min: 0, max: 100_000 }) }),
    { selector: (s) => s.id, maxLength: 30 },
  );

  it('never goes over the week’s number, and takes the best', () => {
    fc.assert(
      fc.property(suggestions, fc.nat(8), (waiting, sent) => {
        const chosen = chooseForDigest(waiting, sent);
        const left = waiting.filter((one) => !chosen.includes(one));
        const room = Math.max(0, SUGGESTIONS_PER_WEEK - sent);
        return (
          chosen.length === Math.min(room, waiting.length) &&
          chosen.every((c) => left.every((l) => c.strength >= l.strength))
        );
      }),
    );
  });

  it('is the same whatever the order', () => {
    fc.assert(
      fc.property(suggestions, (waiting) => {
        expect(chooseForDigest([...waiting].reverse(), 0)).toEqual(chooseForDigest(waiting, 0));
      }),
    );
  });
});

describe('trying again', () => {
  it('pauses longer and longer, for two days, then gives up', () => {
    const pauses = Array.from({ length: MAX_TRIES }, (_, i) => pauseAfter(i + 1));
    expect(pauses[0]).toBe(5_000);
    expect(pauses.at(-1)).toBeUndefined();
    const known = pauses.filter((pause) => pause !== undefined);
    expect(known.every((pause, i) => i === 0 || pause >= (known[i - 1] ?? 0))).toBe(true);
    const hours = known.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(72);
  });

  it('leaves a server alone for a while after some failures, then one try decides', () => {
    const breaker = new CircuitBreaker();
    const at = (s: number) => new Date(s * 1000);
    for (const s of [0, 1]) breaker.failed(at(s));
    expect(breaker.closedUntil(at(2))).toBeUndefined();
    breaker.failed(at(2));
    expect(breaker.closedUntil(at(3))).toEqual(at(32));
    expect(breaker.closedUntil(at(32))).toBeUndefined();
    breaker.failed(at(33));
    expect(breaker.closedUntil(at(34))).toEqual(at(63));
    breaker.succeeded();
    expect(breaker.closedUntil(at(35))).toBeUndefined();
  });
});

describe('the state of a mail', () => {
  it('is final once it is sent, refused or suppressed', () => {
    for (const final of ['sent', 'failed', 'suppressed', 'in-digest'] as const) {
      for (const to of MAIL_STATES) {
        for (const by of ['worker', 'operator'] as const)
          expect(mayBecome(final, to, by)).toBe(false);
      }
    }
  });

  it('becomes sent only from a worker’s hand', () => {
    expect(MAIL_STATES.filter((from) => mayBecome(from, 'sent'))).toEqual(['sending']);
    expect(MAIL_STATES.filter((from) => mayBecome(from, 'sending'))).toEqual(['queued']);
  });
});

describe('whether a message still holds', () => {
  const today = { status: 'introduced', consent: true, concerned: true };

  it('tells of an introduction while contacts are shown, and not after a withdrawal', () => {
    expect(whyNotSend('introduced', today)).toBeNull();
    expect(whyNotSend('introduced', { ...today, status: 'hired' })).toBeNull();
    expect(whyNotSend('introduced', { ...today, status: 'withdrawn' })).toBe('no-longer-true');
    expect(whyNotSend('withdrawn', { ...today, status: 'withdrawn' })).toBeNull();
  });

  it.each([
    [undefined, 'gone'],
    [{ ...today, concerned: false }, 'not-concerned'],
    [{ ...today, consent: false }, 'no-consent'],
  ])('is judged by the state of now: %o', (state, code) => {
    expect(whyNotSend('introduced', state)).toBe(code);
  });

  it('tells of an end also without consent', () => {
    expect(
      whyNotSend('withdrawn', { status: 'withdrawn', consent: false, concerned: true }),
    ).toBeNull();
  });

  it('is known for every kind that leads to an introduction', () => {
    const params = { introductionId: 'i', vacancyId: 'v', matchId: 'm', trainingId: 't' };
    for (const kind of NOTIFICATION_KINDS) {
      const path = pathOf({ kind, part: 'person', params });
      if (path === '/introductions/i') expect(isAboutIntroduction(kind)).toBe(true);
      expect(path).toMatch(/^\/[a-z]/);
    }
  });
});
