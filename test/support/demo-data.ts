import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type LocalDate } from '../../src/kernel/local-date.js';
import { projectRoot } from '../../src/platform/paths.js';

/** Tests look at the demonstration region as on this day. */
export const DEMO_TODAY: LocalDate = '2026-11-23';

export interface DemoOrganisation {
  key: string;
  name: string;
  kind: string;
  country: string;
}

export interface DemoEmployer {
  key: string;
  name: string;
  identifier: { scheme: 'SIRET' | 'HR' | 'UID' | 'VAT' | 'OTHER'; value: string };
}

export interface DemoAccount {
  key: string;
  role: string;
  email: string;
  name: string;
  locale: string;
  consent?: boolean;
  employer?: string;
  organisation?: string;
  territories?: { country: string; postalPrefix: string }[];
  deputies?: string[];
}

export interface DemoProfile {
  account: string;
  adviser: string;
  checked?: true;
  shows: string;
  profile: Record<string, unknown>;
}

export interface DemoVacancy {
  key: string;
  by?: string;
  speaksFor?: string;
  source?: { name: string; id: string; url: string };
  shows: string;
  vacancy: Record<string, unknown>;
}

export interface DemoSession {
  key: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  capacity: number;
  enrolled?: string[];
}

export interface DemoTraining {
  key: string;
  organisation: string;
  by: string;
  titles: { lang: string; text: string }[];
  descriptions: { lang: string; text: string }[];
  teaches: (
    | { kind: 'language'; language: string; level: string; modes: string[] }
    | {
        kind: 'skill';
        uri: string;
      }
  )[];
  place: { country: string; postalCode: string; place: string };
  language: string;
  cost: { amount: number; currency: string; fundable: boolean } | null;
  sessions: DemoSession[];
}

/** `{"inDays": n}` becomes the day n days after `today`, at any depth. */
function resolveDays(value: unknown, today: LocalDate): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveDays(item, today));
  if (typeof value !== 'object' || value === null) return value;
  if ('inDays' in value && typeof value.inDays === 'number') return addDays(today, value.inDays);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveDays(item, today)]),
  );
}

function read<T>(name: string): T[] {
  const file = join(projectRoot(), 'config', 'demo', `${name}.json`);
  const content = resolveDays(JSON.parse(readFileSync(file, 'utf8')), DEMO_TODAY);
  return (content as Record<string, T[]>)[name] ?? [];
}

/** The files of `config/demo`, their days made absolute. */
export const demoOrganisations = () => read<DemoOrganisation>('organisations');
export const demoEmployers = () => read<DemoEmployer>('employers');
export const demoAccounts = () => read<DemoAccount>('accounts');
export const demoProfiles = () => read<DemoProfile>('profiles');
export const demoVacancies = () => read<DemoVacancy>('vacancies');
export const demoTrainings = () => read<DemoTraining>('trainings');
