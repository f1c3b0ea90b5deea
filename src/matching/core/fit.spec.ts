import { context, german, profile, vacancy } from '../../../test/support/matching/pairs.js';
import { fitOf, weightsFor } from './fit.js';
import { DEFAULT_SCORER_CONFIG, scorerVersion } from './scorer-config.js';

const names = (v: ReturnType<typeof vacancy>) =>
  fitOf(profile(), v, context()).contributions.map((c) => c.name);

describe('the fit', () => {
  it('is the weighted mean of the terms, in thousandths', () => {
    const fit = fitOf(profile(), vacancy({ languages: [german({ spoken: 'B2' })] }), context());
    // 0.55 × 1 + 0.20 × 1 + 0.10 × 0.6 + 0.15 × comfort(20 of 45)
    expect(fit.contributions.map((c) => [c.name, c.weight, c.value, c.points])).toEqual([
      ['skills', 0.55, 1, 55],
      ['occupation', 0.2, 1, 20],
      ['language', 0.1, 0.6, 6],
      ['commute', 0.15, 0.582, 8.73],
    ]);
    expect(fit.score).toBe(89.73);
    expect(fit.confidence).toBe(1);
  });

  it('renormalises the weights when the vacancy does not ask for a term', () => {
    const withoutLanguage = vacancy({ languages: [] });
    expect(names(withoutLanguage)).toEqual(['skills', 'occupation', 'commute']);
    expect(weightsFor(withoutLanguage, DEFAULT_SCORER_CONFIG).weights).toEqual([611, 222, 167]);
  });

  it('falls in confidence, not to zero, where the profile is silent', () => {
    const silent = fitOf(profile({ skills: undefined }), vacancy(), context());
    expect(silent.confidence).toBe(0.45);
    expect(silent.contributions[0]).toMatchObject({ name: 'skills', value: 0.4, code: 'silent' });
  });

  it('is nought, with no confidence, where a vacancy asks for nothing', () => {
    const bare = {
      id: 'v',
      status: 'active',
      remoteShare: 0,
      skills: [],
      languages: [],
      drivingLicences: [],
    } as const;
    expect(fitOf(profile(), bare, context())).toMatchObject({
      score: 0,
      confidence: 0,
      contributions: [],
    });
  });

  it('does not price a condition into the score', () => {
    const must = vacancy({ languages: [german({ spoken: 'C1' })] });
    const learnable = vacancy({ languages: [german({ spoken: 'C1', strictness: 'learnable' })] });
    expect(fitOf(profile(), learnable, context()).score).toBe(
      fitOf(profile(), must, context()).score,
    );
  });
});

describe('the scorer’s version', () => {
  const tables = { rarity: 'r1', legal: 'l1' };
  it('stays the same for the same numbers and changes with any of them', () => {
    const config = DEFAULT_SCORER_CONFIG;
    const version = scorerVersion(config, tables);
    expect(scorerVersion({ ...config }, { ...tables })).toBe(version);
    expect(scorerVersion(config, { ...tables, legal: 'l2' })).not.toBe(version);
    expect(scorerVersion(config, { ...tables, rarity: 'r2' })).not.toBe(version);
    expect(scorerVersion({ ...config, languagePerStep: 201 }, tables)).not.toBe(version);
    expect(
      scorerVersion({ ...config, weights: { ...config.weights, skills: 551 } }, tables),
    ).not.toBe(version);
  });
});
