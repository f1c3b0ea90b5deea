import { LOCALES } from '../../kernel/locale.js';
import { NOTIFICATION_KINDS, RECIPIENT_PARTS } from '../domain/kinds.js';
import { noticeTexts } from './notice-texts.js';
import type { NoticeFacts } from './notice-text.js';

const facts = (part: NoticeFacts['part'], full: boolean): NoticeFacts => ({
  part,
  vacancy: 'VACANCY',
  training: 'TRAINING',
  when: full ? 'WHEN' : undefined,
  count: full ? 3 : 1,
  why: full ? 'WHY' : undefined,
  outcome: full ? 'OUTCOME' : undefined,
  waiting: full,
  cancelled: full,
});

const all = NOTIFICATION_KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const));

describe('texts of notifications', () => {
  it.each(all)('%s in %s are whole sentences, whatever is known', (kind, locale) => {
    for (const part of RECIPIENT_PARTS) {
      for (const full of [true, false]) {
        const known = facts(part, full);
        // Why something expired is a sentence of its own.
        const why = kind === 'expired' && full ? 'Because.' : known.why;
        const { title, text, action } = noticeTexts[locale][kind]({ ...known, why });
        expect(title).toMatch(/^\S[^\n]*\S$/);
        expect(action).toMatch(/^\S.*\S$/);
        for (const words of [title, text, action]) {
          expect(words).not.toMatch(/undefined|null|\[object|#|\{| {2}|: \.|, \./);
        }
        if (full) expect(text).toMatch(/^\S.*[.!?]$/s);
      }
    }
  });

  it('differ from language to language', () => {
    for (const kind of NOTIFICATION_KINDS) {
      const titles = LOCALES.map((locale) => noticeTexts[locale][kind](facts('person', true)).text);
      expect(new Set(titles).size).toBe(LOCALES.length);
    }
  });

  it('tell the two sides of an introduction what is theirs', () => {
    const { introduced } = noticeTexts.fr;
    expect(introduced(facts('person', true)).text).toContain('de l’employeur');
    expect(introduced(facts('employer', true)).text).toContain('de la personne');
  });
});
