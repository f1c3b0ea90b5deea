import {
  afterStep,
  commuteStep,
  evaluatePair,
  isOpen,
  languageStep,
  licenceStep,
  skillStep,
  type CoreProfile,
  type CoreVacancy,
  type MatchContext,
  type PersonWhatIf,
  type Step,
} from '../../../src/matching/core/index.js';

/** A vacancy of the past, taken as if it were open today. */
export const asIfOpen = (vacancy: CoreVacancy): CoreVacancy => ({
  ...vacancy,
  status: 'active',
  closesOn: undefined,
});

/** Every step that a person could take towards one of these vacancies. */
export function allSteps(profile: CoreProfile, vacancies: readonly CoreVacancy[]): Step[] {
  const distinct = (of: (vacancy: CoreVacancy) => readonly string[]) => [
    ...new Set(vacancies.flatMap(of)),
  ];
  const languages = distinct((v) => [
    ...v.languages.map(({ language }) => language),
    ...(v.assumedLanguage?.languages ?? []),
  ]);
  const steps = [
    ...languages.map((language) => languageStep(profile, language)),
    ...distinct((v) => v.drivingLicences.map((need) => need.class)).map((wanted) =>
      licenceStep(profile, wanted),
    ),
    ...distinct((v) => v.skills.map(({ skill }) => skill)).map((one) => skillStep(profile, one)),
    commuteStep(profile),
  ];
  return steps.filter((step) => step !== undefined);
}

export interface CountedVacancy {
  vacancy: CoreVacancy;
  open: boolean;
  share: number;
}

/** The definition itself: every step against every vacancy, each pair evaluated by the plain core before and after. */
export function plainWhatIf(
  profile: CoreProfile,
  counted: readonly CountedVacancy[],
  context: MatchContext,
  threshold: number,
): PersonWhatIf {
  const opens = (one: CoreProfile, vacancy: CoreVacancy) =>
    isOpen(evaluatePair(one, asIfOpen(vacancy), context), threshold);
  const isOpenToday = new Set(
    counted.filter(({ vacancy, open }) => {
      const { gates } = evaluatePair(profile, { ...vacancy, status: 'active' }, context);
      return open && gates.find(({ name }) => name === 'vacancy-open')?.ok === true;
    }),
  );
  const before = new Set(counted.filter(({ vacancy }) => opens(profile, vacancy)));
  const sum = (items: readonly CountedVacancy[]) => items.reduce((s, { share }) => s + share, 0);
  const steps = allSteps(
    profile,
    counted.map(({ vacancy }) => vacancy),
  ).map((step) => {
    const after = afterStep(profile, step);
    const opened = counted.filter((one) => !before.has(one) && opens(after, one.vacancy));
    const score = ({ vacancy }: CountedVacancy) =>
      evaluatePair(after, vacancy, context).fit.scoreThousandths;
    return {
      step,
      today: opened
        .filter((one) => isOpenToday.has(one))
        .sort((a, b) => score(b) - score(a) || (a.vacancy.id < b.vacancy.id ? -1 : 1))
        .map(({ vacancy }) => vacancy.id),
      usual: sum(opened),
    };
  });
  return {
    now: {
      today: [...before].filter((one) => isOpenToday.has(one)).length,
      usual: sum([...before]),
    },
    steps: steps
      .filter((one) => one.today.length > 0 || one.usual > 0)
      .sort(
        (a, b) =>
          b.today.length - a.today.length ||
          b.usual - a.usual ||
          (nameOf(a.step) < nameOf(b.step) ? -1 : 1),
      ),
  };
}

const nameOf = (step: Step) =>
  [
    step.kind,
    step.kind === 'language' ? step.language : '',
    step.kind === 'skill' ? step.skill : '',
    step.kind === 'licence' ? step.class : '',
  ].join(' ');
