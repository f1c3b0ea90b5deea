import {
  httpsLink,
  isRecord,
  part,
  Refused,
  text,
  type FeedFormat,
  type NeutralOffer,
} from '../neutral-offer.js';
import { readJsonList } from '../readers/json-list.js';
import { textOf } from '../readers/text-file.js';
import { contractOf } from './contract.js';
import { payOf } from './pay.js';
import { workplaceOf } from './place.js';
import {
  experienceOf,
  languagesOf,
  levelOf,
  licencesOf,
  qualificationOf,
  skillsOf,
} from './requirements.js';
import { hoursOf, shiftsOf } from './working-time.js';

const OFFER_PAGE = 'https://candidat.francetravail.fr/offres/recherche/detail/';

/** Offers of the France Travail API "Offres d'emploi v2", as its search answers (`resultats`). */
export const franceTravail: FeedFormat = {
  source: 'francetravail',
  read: (file) => readJsonList(textOf(file), 'resultats'),
  toNeutral,
  fieldNames: {
    titles: 'intitule',
    descriptions: 'description',
    employer: 'entreprise',
    workplace: 'lieuTravail',
    occupation: 'romeCode',
    skills: 'competences',
    languages: 'langues',
    drivingLicences: 'permis',
    contract: 'typeContrat',
    hours: 'dureeTravailLibelle',
    pay: 'salaire',
    openings: 'nombrePostes',
    qualification: 'formations',
    experienceYears: 'experienceLibelle',
  },
};

function toNeutral(offer: unknown): NeutralOffer {
  if (!isRecord(offer)) throw new Refused('', 'the record is not an object');
  const sourceId = idOf(offer['id']);
  const title = text(offer['intitule']);
  if (title === undefined) throw new Refused('intitule', 'the title is missing');
  const level = levelOf(offer);
  const description = text(offer['description']);
  const rome = text(offer['romeCode']);
  return {
    sourceId,
    sourceUrl:
      httpsLink(part(offer, 'origineOffre')['urlOrigine']) ??
      OFFER_PAGE + encodeURIComponent(sourceId),
    occupationCodes: rome === undefined ? [] : [{ scheme: 'rome', code: rome.toUpperCase() }],
    record: {
      titles: [{ lang: 'fr', text: title }],
      ...(description !== undefined && { descriptions: [{ lang: 'fr', text: description }] }),
      employer: employerOf(offer),
      workplace: workplaceOf(offer),
      occupation: occupationOf(offer),
      level,
      skills: skillsOf(offer),
      languages: languagesOf(offer, level),
      qualification: qualificationOf(offer),
      experienceYears: experienceOf(offer),
      contract: contractOf(offer),
      hours: hoursOf(offer),
      shifts: shiftsOf(offer),
      openings: openingsOf(offer['nombrePostes']),
      drivingLicences: licencesOf(offer),
      pay: payOf(offer),
    },
  };
}

function idOf(value: unknown): string {
  const id = typeof value === 'number' ? String(value) : text(value);
  if (id === undefined) throw new Refused('id', 'the id is missing');
  if (id.length > 100) throw new Refused('id', 'the id is longer than 100 characters');
  return id;
}

/** The appellation is closer to the job than the ROME group's name. The feed has written its key in two ways. */
function occupationOf(offer: Record<string, unknown>): { label: string; lang: string } | undefined {
  const label =
    text(offer['appellationlibelle']) ??
    text(offer['appellationLibelle']) ??
    text(offer['romeLibelle']);
  return label === undefined ? undefined : { label: label.slice(0, 300), lang: 'fr' };
}

function employerOf(offer: Record<string, unknown>): Record<string, unknown> | undefined {
  const employer = part(offer, 'entreprise');
  const name = text(employer['nom']);
  if (name === undefined) return undefined;
  const siret = text(employer['siret'])?.replace(/\s/g, '');
  const isSiret = siret !== undefined && /^\d{14}$/.test(siret);
  return { name, ...(isSiret && { identifier: { scheme: 'SIRET', value: siret } }) };
}

function openingsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
