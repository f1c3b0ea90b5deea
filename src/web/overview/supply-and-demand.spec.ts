import type { VacancyRecord } from '../../kernel/contract/index.js';
import { Tally } from './supply-and-demand.js';

const tallied = (...records: Partial<VacancyRecord>[]) => {
  const tally = new Tally();
  for (const record of records) tally.addVacancy(record);
  return tally;
};

describe('supply and demand', () => {
  it('counts a vacancy once for the higher of its two levels, and no wish', () => {
    const { languages } = tallied(
      { languages: [{ language: 'de', spoken: 'B1', written: 'A2' }] },
      {
        languages: [
          { language: 'de', written: 'B1' },
          { language: 'fr', spoken: 'A1', need: 'wished' },
        ],
      },
    ).result([], 5);
    expect(languages).toEqual([{ language: 'de', level: 'B1', asked: 2, offered: 0 }]);
  });

  it('holds free places against what is asked, also where nobody asks', () => {
    const { languages, free, courses } = tallied({
      languages: [{ language: 'de', spoken: 'B1' }],
    }).result(
      [
        { teaches: [{ kind: 'language', language: 'de', level: 'B1' }], free: 4 },
        { teaches: [{ kind: 'language', language: 'fr', level: 'A2' }], free: 3 },
      ],
      5,
    );
    expect(languages).toEqual([
      { language: 'de', level: 'B1', asked: 1, offered: 4 },
      { language: 'fr', level: 'A2', asked: 0, offered: 3 },
    ]);
    expect([free, courses]).toEqual([7, 2]);
  });

  it('lists the skills asked for most, each vacancy counted once', () => {
    const skill = (uri: string) => ({ uri });
    const { skills } = tallied(
      { skills: [skill('s1'), skill('s1'), skill('s2')] },
      { skills: [skill('s2'), { label: 'not linked' }] },
    ).result([{ teaches: [{ kind: 'skill', uri: 's2' }], free: 6 }], 1);
    expect(skills).toEqual([{ uri: 's2', asked: 2, offered: 6 }]);
  });

  it('counts by channel', () => {
    expect(
      tallied({ channel: 'partner' }, { channel: 'external' }, {}).result([], 1).channels,
    ).toEqual({
      partner: 1,
      managed: 0,
      external: 2,
    });
  });
});
