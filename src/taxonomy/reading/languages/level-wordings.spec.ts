import { LOCALES } from '../../../kernel/locale.js';
import { foldWord } from '../text/fold.js';
import { LEVEL_WORDINGS, SKILL_WORDINGS } from './level-wordings.js';

describe.each(LOCALES)('the wordings of levels (%s)', (locale) => {
  const all = LEVEL_WORDINGS[locale].flatMap(({ phrases, level }) =>
    phrases.map((phrase) => ({ phrase, level })),
  );

  it('say why each level was chosen', () => {
    expect(LEVEL_WORDINGS[locale].filter(({ why }) => why.length < 8)).toEqual([]);
  });

  it('give each wording one level', () => {
    const levels = new Map<string, Set<string>>();
    for (const { phrase, level } of all) {
      levels.set(phrase, (levels.get(phrase) ?? new Set()).add(level));
    }
    expect([...levels].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it('are written as texts are looked at: small, without accents', () => {
    const phrases = [
      ...all.map(({ phrase }) => phrase),
      ...Object.values(SKILL_WORDINGS[locale]).flat(),
    ];
    expect(phrases.filter((phrase) => foldWord(phrase) !== phrase)).toEqual([]);
  });
});
