import { part, Refused, text } from '../neutral-offer.js';

/** How the feed names other countries; an ad for the other side of a border comes without a postal code. */
const COUNTRIES: Readonly<Record<string, string>> = {
  france: 'FR',
  allemagne: 'DE',
  suisse: 'CH',
  belgique: 'BE',
  luxembourg: 'LU',
  italie: 'IT',
  espagne: 'ES',
  autriche: 'AT',
  'pays-bas': 'NL',
  monaco: 'MC',
  andorre: 'AD',
};

/** « 68 - COLMAR »: the département's number and the commune. */
const NUMBERED = /^(?:\d{2,3}|2[AB])\s*-\s*(.+)$/i;

/** @throws Refused when nothing says where the work is */
export function workplaceOf(offer: Record<string, unknown>): Record<string, unknown> {
  const place = part(offer, 'lieuTravail');
  const label = text(place['libelle']);
  const postalCode = text(place['codePostal']);
  const coordinates = coordinatesOf(place);
  if (label === undefined && postalCode === undefined && coordinates === undefined) {
    throw new Refused('lieuTravail', 'the place of work is missing');
  }
  return {
    country: countryOf(text(offer['pays']), label),
    ...(postalCode !== undefined && { postalCode }),
    ...(label !== undefined && { place: nameOf(label) }),
    ...coordinates,
  };
}

function countryOf(country: string | undefined, label: string | undefined): string {
  const named = COUNTRIES[label?.toLowerCase() ?? ''];
  if (named !== undefined) return named;
  if (country === undefined) return 'FR';
  const code = COUNTRIES[country.toLowerCase()];
  if (code === undefined) throw new Refused('pays', `unknown country “${country.slice(0, 60)}”`);
  return code;
}

/** Capitals are the feed's habit, not the place's name: « LA CHAPELLE ST LUC » reads La Chapelle St Luc. */
function nameOf(label: string): string {
  const name = NUMBERED.exec(label)?.[1] ?? label;
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function coordinatesOf(place: Record<string, unknown>): { lat: number; lon: number } | undefined {
  const { latitude: lat, longitude: lon } = place;
  // 0, 0 is how the feed says "unknown".
  if (typeof lat !== 'number' || typeof lon !== 'number' || (lat === 0 && lon === 0))
    return undefined;
  return { lat, lon };
}
