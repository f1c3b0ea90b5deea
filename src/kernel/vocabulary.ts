/** Closed lists of the JSON contract (DESIGN, section 8). */
export const COMMUTE_MODES = ['car', 'transit', 'bike', 'walk'] as const;
export type CommuteMode = (typeof COMMUTE_MODES)[number];
/** Stands for a commute that does not exist: a day, more than anyone's limit. */
export const NO_WAY_MINUTES = 1440;

export const CONTRACT_TYPES = [
  'permanent',
  'fixed-term',
  'agency',
  'apprenticeship',
  'dual-study',
  'internship',
  'seasonal',
  'minijob',
] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

/** Level of requirement of the job, as the German KldB 2010 has it in its fifth digit (1 helper … 4 expert). */
export const JOB_LEVELS = ['helper', 'skilled', 'specialist', 'expert'] as const;
export type JobLevel = (typeof JOB_LEVELS)[number];

export const CHANNELS = ['partner', 'managed', 'external'] as const;
export type Channel = (typeof CHANNELS)[number];

export const VACANCY_STATUSES = ['draft', 'active', 'paused', 'closed'] as const;
export type VacancyStatus = (typeof VACANCY_STATUSES)[number];

export const STRICTNESSES = ['legal', 'must', 'learnable', 'wished'] as const;
export type Strictness = (typeof STRICTNESSES)[number];

export const NEED_SOURCES = ['employer', 'adviser', 'feed', 'assumed'] as const;
export type NeedSource = (typeof NEED_SOURCES)[number];

export const EVIDENCES = ['self', 'certificate', 'tested'] as const;
export type Evidence = (typeof EVIDENCES)[number];

export const EMPLOYER_ID_SCHEMES = ['SIRET', 'HR', 'UID', 'VAT', 'OTHER'] as const;
export type EmployerIdScheme = (typeof EMPLOYER_ID_SCHEMES)[number];

export const RECOGNITION_STATES = ['recognised', 'applied'] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

export const PAY_PERIODS = ['hour', 'month', 'year'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const CURRENCIES = ['EUR', 'CHF'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** The lists a pair can fall into; never mixed in one ranking (DESIGN, section 5). */
export const MATCH_LISTS = ['fits', 'fits-if', 'to-clear', 'within-reach', 'no'] as const;
export type MatchList = (typeof MATCH_LISTS)[number];

/** The gates in the order in which they are always evaluated and printed (DESIGN, section 5). */
export const GATE_NAMES = [
  'language',
  'commute',
  'work-permission',
  'regulated-profession',
  'contract',
  'hours',
  'driving-licence',
  'start-date',
  'vacancy-open',
  'consent',
] as const;
export type GateName = (typeof GATE_NAMES)[number];

export const GATE_OUTCOMES = ['met', 'conditional', 'short', 'unknown', 'barred'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

export const CONTRIBUTION_NAMES = ['skills', 'occupation', 'language', 'commute'] as const;
export type ContributionName = (typeof CONTRIBUTION_NAMES)[number];
