import type { Role } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { siteTexts } from '../texts/site.js';

export interface NavItem {
  href: string;
  text: string;
}

type NavKey = keyof (typeof siteTexts)['fr']['nav'];

const PATHS: Record<NavKey, string> = {
  home: '/',
  vacancySearch: '/vacancies',
  suggestions: '/suggestions',
  profile: '/profile',
  introductions: '/introductions',
  trainings: '/trainings',
  myVacancies: '/my-vacancies',
  waiting: '/waiting',
  caseload: '/caseload',
  overview: '/overview',
  unlinkedTexts: '/unlinked-texts',
  aboutMatching: '/about/matching',
};

const BY_ROLE: Record<Role | 'anonymous', readonly NavKey[]> = {
  anonymous: ['vacancySearch', 'trainings', 'aboutMatching'],
  'job-seeker': ['home', 'suggestions', 'introductions', 'vacancySearch', 'trainings', 'profile'],
  employer: ['home', 'myVacancies', 'introductions'],
  adviser: ['waiting', 'caseload', 'introductions', 'vacancySearch', 'trainings'],
  coordinator: ['overview', 'unlinkedTexts', 'trainings', 'vacancySearch'],
};

/** The places a role goes to, in their order. */
export function navigationFor(role: Role | undefined, locale: Locale): NavItem[] {
  const { nav } = siteTexts[locale];
  return BY_ROLE[role ?? 'anonymous'].map((key) => ({ href: PATHS[key], text: nav[key] }));
}

/** The item that a path belongs to: the one with the longest address that begins it. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const bare = path.split('?')[0] ?? path;
  const holds = (href: string) => bare === href || (href !== '/' && bare.startsWith(`${href}/`));
  return items.filter((item) => holds(item.href)).sort((a, b) => b.href.length - a.href.length)[0];
}
