import { type Locale, type Localised } from '../../kernel/locale.js';
import { type PlaceProblem } from '../domain/places.js';

type Params = PlaceProblem['params'];

const what = (params: Params) =>
  [params.country, params.postalCode ?? params.place ?? ''].join(' ').trim();
const where = (params: Params) =>
  params.lat === undefined ? String(params.country) : `${params.lat}, ${params.lon}`;

const TEXTS: Readonly<Record<PlaceProblem['code'], Localised<(params: Params) => string>>> = {
  'place-unknown': {
    fr: (params) => `nous ne connaissons pas de lieu « ${what(params)} »`,
    de: (params) => `einen Ort „${what(params)}“ kennen wir nicht`,
    en: (params) => `nobody knows a place “${what(params)}”`,
  },
  'place-outside-region': {
    fr: (params) => `« ${where(params)} » se trouve hors de la région`,
    de: (params) => `„${where(params)}“ liegt außerhalb der Region`,
    en: (params) => `“${where(params)}” lies outside the region`,
  },
  'place-incomplete': {
    fr: () => 'un lieu demande un code postal, un nom ou des coordonnées',
    de: () => 'ein Ort braucht eine Postleitzahl, einen Namen oder Koordinaten',
    en: () => 'a place needs a postal code, a name or coordinates',
  },
};

/** What is wrong with a place, for people. */
export function placeProblemText(problem: PlaceProblem, locale: Locale): string {
  return TEXTS[problem.code][locale](problem.params);
}

const REASONS: Readonly<Record<PlaceProblem['code'], string>> = {
  'place-unknown': 'nobody knows this place',
  'place-outside-region': 'the place lies outside the region that this service covers',
  'place-incomplete': 'a postal code, a name, or lat and lon are needed',
};

/** The same for machines and reports, without the place itself: it may be someone's home. */
export const placeProblemReason = (code: PlaceProblem['code']): string => REASONS[code];
