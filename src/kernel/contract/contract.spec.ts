import { PROFILE_REQUIRED, readProfile, readVacancy, VACANCY_REQUIRED } from './index.js';

const problems = (checked: ReturnType<typeof readProfile> | ReturnType<typeof readVacancy>) =>
  checked.ok ? [] : checked.problems.map((p) => [p.field, p.code]);

describe('the JSON contract', () => {
  it('needs only an id in a file, home and languages over the API', () => {
    expect(readProfile({ id: 'p1' }, ['id']).ok).toBe(true);
    expect(problems(readProfile({}, PROFILE_REQUIRED))).toEqual([
      ['home', 'isDefined'],
      ['languages', 'isDefined'],
    ]);
  });

  it('names the field that is wrong, however deep', () => {
    const checked = readProfile({ languages: [{ language: 'de', spoken: 'D1' }] }, []);
    expect(problems(checked)).toEqual([['languages[0].spoken', 'isIn']]);
  });

  it('refuses what is no time of day, with its field', () => {
    const times = { earliestStart: '25:00', latestEnd: '7:30' };
    expect(problems(readVacancy({ shifts: times }, []))).toEqual([
      ['shifts.earliestStart', 'isTimeOfDay'],
    ]);
    expect(problems(readProfile({ workPattern: times }, []))).toEqual([
      ['workPattern.earliestStart', 'isTimeOfDay'],
    ]);
  });

  it('takes null for not stated and leaves out what it does not know', () => {
    const checked = readProfile({ id: 'p', hours: null, sex: 'f' }, ['id']);
    expect(checked).toEqual({ ok: true, value: { id: 'p' } });
  });

  it('reads the short forms of a vacancy', () => {
    const checked = readVacancy(
      {
        title: 'Bäcker',
        titleLanguage: 'de',
        drivingLicences: ['B', { class: 'CE', strictness: 'learnable' }],
      },
      [],
    );
    expect(checked).toMatchObject({
      ok: true,
      value: {
        titles: [{ lang: 'de', text: 'Bäcker' }],
        drivingLicences: [{ class: 'B' }, { class: 'CE', strictness: 'learnable' }],
      },
    });
  });

  it('reads the long forms of what a profile says in one word', () => {
    const uri = 'http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50';
    const state = { country: 'DE', state: 'recognised' };
    const checked = readProfile(
      {
        drivingLicences: [{ class: 'B' }, 'CE'],
        recognisedProfessions: [
          { occupation: { uri }, ...state },
          { occupation: '2221', ...state },
        ],
      },
      [],
    );
    expect(checked).toMatchObject({
      ok: true,
      value: {
        drivingLicences: ['B', 'CE'],
        recognisedProfessions: [{ occupation: uri }, { occupation: '2221' }],
      },
    });
    const wrong = readProfile(
      { drivingLicences: [{ kind: 'B' }], recognisedProfessions: [{ occupation: {}, ...state }] },
      [],
    );
    expect(problems(wrong).map(([field]) => field)).toEqual([
      'drivingLicences',
      'recognisedProfessions[0].occupation',
    ]);
  });

  it('asks a vacancy over the API for titles, workplace and contract', () => {
    expect(problems(readVacancy({ workplace: { country: 'DE' } }, VACANCY_REQUIRED))).toEqual([
      ['titles', 'isDefined'],
      ['contract', 'isDefined'],
      ['workplace', 'isPlace'],
    ]);
  });

  it.each([
    ['a number', 3],
    ['a list', []],
    ['nothing', undefined],
  ])('refuses %s in the place of a record', (_name, input) => {
    expect(problems(readProfile(input, []))).toEqual([['', 'isObject']]);
  });

  it('refuses text that PostgreSQL cannot hold', () => {
    expect(problems(readVacancy({ title: 'a\u0000b' }, []))).toEqual([
      ['title', 'isWellFormedText'],
    ]);
  });

  it('refuses such text in a list of texts too, and a list in the place of a record', () => {
    expect(problems(readProfile({ drivingLicences: ['B\u0000'] }, []))).toEqual([
      ['drivingLicences', 'isWellFormedText'],
    ]);
    expect(problems(readVacancy({ titles: [[]], workplace: [] }, []))).toEqual([
      ['titles', 'isObject'],
      ['workplace', 'isObject'],
    ]);
  });

  it('refuses what is nested too deeply, and leaves out names of JavaScript’s own', () => {
    const deep = JSON.parse(`{"languages":${'['.repeat(9_000)}${']'.repeat(9_000)}}`) as object;
    expect(problems(readProfile(deep, []))).toEqual([['', 'tooDeep']]);
    const own = JSON.parse('{"id":"p","constructor":{"x":1},"__proto__":{"y":1}}') as object;
    expect(readProfile(own, ['id'])).toEqual({ ok: true, value: { id: 'p' } });
  });

  it('refuses a range whose ends are crossed', () => {
    expect(problems(readVacancy({ hours: { min: 40, max: 20 } }, []))).toEqual([
      ['hours', 'isRange'],
    ]);
  });
});
