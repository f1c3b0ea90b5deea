import { readVacancy } from '../../../kernel/contract/index.js';
import { Refused } from '../neutral-offer.js';
import { franceTravail } from './francetravail.format.js';

/** A whole offer, invented, with what a test changes. */
const offer = (changes: Record<string, unknown> = {}) => ({
  id: '900FIC1',
  intitule: 'Boulanger / Boulangère (H/F)',
  description: 'Vous faites le pain.',
  pays: 'France',
  lieuTravail: {
    libelle: '67 - STRASBOURG',
    latitude: 48.58,
    longitude: 7.75,
    codePostal: '67000',
  },
  romeCode: 'd1102',
  romeLibelle: 'Boulangerie - viennoiserie',
  appellationlibelle: 'Boulanger / Boulangère',
  entreprise: { nom: 'PAIN FICTIF', siret: '000 000 000 00083' },
  typeContrat: 'CDI',
  natureContrat: 'Contrat travail',
  experienceExige: 'D',
  dureeTravailLibelle: '35H Horaires normaux',
  ...changes,
});

const neutral = (changes?: Record<string, unknown>) => franceTravail.toNeutral(offer(changes));
const record = (changes?: Record<string, unknown>) => {
  const checked = readVacancy(neutral(changes).record, []);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};
const refusal = (changes: Record<string, unknown>) => {
  try {
    neutral(changes);
    return undefined;
  } catch (error) {
    return (error as Refused).field;
  }
};

describe('an offer of France Travail', () => {
  it('becomes a record of the contract', () => {
    expect(neutral()).toMatchObject({
      sourceId: '900FIC1',
      sourceUrl: 'https://candidat.francetravail.fr/offres/recherche/detail/900FIC1',
      occupationCodes: [{ scheme: 'rome', code: 'D1102' }],
    });
    expect(record()).toMatchObject({
      titles: [{ lang: 'fr', text: 'Boulanger / Boulangère (H/F)' }],
      employer: { name: 'PAIN FICTIF', identifier: { scheme: 'SIRET', value: '00000000000083' } },
      workplace: { country: 'FR', postalCode: '67000', place: 'Strasbourg', lat: 48.58, lon: 7.75 },
      occupation: { label: 'Boulanger / Boulangère', lang: 'fr' },
      contract: 'permanent',
      hours: { min: 35, max: 35 },
      experienceYears: 0,
    });
  });

  it.each([
    ['id', { id: '' }],
    ['id', { id: undefined }],
    ['id', { id: 'x'.repeat(101) }],
    ['intitule', { intitule: '  ' }],
    ['lieuTravail', { lieuTravail: {} }],
    ['pays', { pays: 'Atlantide' }],
    ['typeContrat', { typeContrat: 'LIB' }],
    ['typeContrat', { typeContrat: 'FRA' }],
  ])('is refused for its %s, whatever else it says', (field, changes) => {
    expect(refusal(changes)).toBe(field);
  });

  it.each([
    [{ typeContrat: 'CDD' }, 'fixed-term'],
    [{ typeContrat: 'MIS' }, 'agency'],
    [{ typeContrat: 'SAI' }, 'seasonal'],
    [{ typeContrat: 'CDD', natureContrat: 'Contrat apprentissage' }, 'apprenticeship'],
    [{ typeContrat: 'CDD', alternance: true }, 'apprenticeship'],
    [{ typeContrat: 'NEW' }, undefined],
    [{ typeContrat: undefined }, undefined],
  ])('offers the contract %j means', (changes, contract) => {
    expect(record(changes).contract).toBe(contract);
  });

  it.each([
    [{ dureeTravailLibelle: '17H30 Horaires variables' }, { min: 17.5, max: 17.5 }],
    [{ dureeTravailLibelle: 'Entre 24H et 35H' }, { min: 24, max: 35 }],
    [{ dureeTravailLibelle: '5h/jour', dureeTravailLibelleConverti: 'Temps partiel' }, { max: 35 }],
    [{ dureeTravailLibelle: undefined, dureeTravailLibelleConverti: 'Temps plein' }, { min: 35 }],
    [{ dureeTravailLibelle: 'Horaires normaux' }, undefined],
  ])('asks for the hours of %j', (changes, hours) => {
    expect(record(changes).hours).toEqual(hours);
  });

  it.each([
    [
      'Annuel de 25000,00 Euros à 30000,00 Euros sur 12 mois',
      { min: 25000, max: 30000, per: 'year' },
    ],
    ['Mensuel de 1 882,00 Euros sur 12 mois', { min: 1882, max: 1882, per: 'month' }],
    ['Horaire de 11.07 Euros à 13,00 Euros', { min: 11.07, max: 13, per: 'hour' }],
    ['Mensuel de 2000,00 Euros à 1800,00 Euros', { min: 1800, max: 2000, per: 'month' }],
  ])('pays what « %s » says', (libelle, pay) => {
    expect(record({ salaire: { libelle } }).pay).toMatchObject({ ...pay, currency: 'EUR' });
  });

  it('leaves pay in free words out', () => {
    expect(record({ salaire: { libelle: 'Selon profil' } }).pay).toBeUndefined();
    expect(record({ salaire: { commentaire: 'Selon profil' } }).pay).toBeUndefined();
  });

  it('reads licences, wished and required, in both spellings of a trailer', () => {
    const permis = [
      { libelle: 'B - Véhicule léger', exigence: 'S' },
      { libelle: 'EC - Poids lourd + remorque', exigence: 'E' },
      { libelle: 'Aucun permis', exigence: 'S' },
      { libelle: 'CACES 1', exigence: 'E' },
    ];
    expect(record({ permis }).drivingLicences).toEqual([
      { class: 'B', strictness: 'wished' },
      { class: 'CE', strictness: 'must' },
    ]);
  });

  it('takes a required language at the usual level of such a job, as an assumption', () => {
    const langues = [{ libelle: 'Allemand', exigence: 'E' }];
    expect(record({ langues, qualificationCode: '9' }).languages).toEqual([
      { language: 'fr', need: 'required', source: 'assumed', spoken: 'C1', written: 'B2' },
      { language: 'de', need: 'required', source: 'assumed', spoken: 'C1', written: 'B2' },
    ]);
  });

  it('gates nobody by a wished language and still assumes the ad’s own', () => {
    const langues = [{ libelle: 'Anglais', exigence: 'S' }];
    expect(record({ langues, qualificationCode: '5' }).languages).toEqual([
      { language: 'fr', need: 'required', source: 'assumed', spoken: 'A2', written: 'A1' },
      { language: 'en', need: 'wished', strictness: 'wished', source: 'feed' },
    ]);
    expect(record().languages).toBeUndefined();
  });

  it('makes required competences essential and the others optional', () => {
    const competences = [
      { code: '1', libelle: 'Pétrir la pâte', exigence: 'E' },
      { code: '2', libelle: 'Encaisser', exigence: 'S' },
      { code: '3' },
    ];
    expect(record({ competences }).skills).toEqual([
      { label: 'Pétrir la pâte', lang: 'fr', need: 'essential' },
      { label: 'Encaisser', lang: 'fr', need: 'optional' },
    ]);
  });

  it('keeps a place that is only a name, and knows the other side of the border', () => {
    expect(record({ lieuTravail: { libelle: '65 - Pyrénées (Hautes)' } }).workplace).toEqual({
      country: 'FR',
      place: 'Pyrénées (Hautes)',
    });
    const abroad = { lieuTravail: { libelle: 'Allemagne' }, pays: undefined };
    expect(record(abroad).workplace).toMatchObject({ country: 'DE' });
  });

  it('reads shifts, openings and training from their wording', () => {
    const changes = {
      dureeTravailLibelle: '35H Travail en 3X8',
      complementExercice: 'Travail le dimanche',
      nombrePostes: 3,
      formations: [{ niveauLibelle: 'CAP, BEP et équivalents', domaineLibelle: 'boulangerie' }],
    };
    expect(record(changes)).toMatchObject({
      shifts: { nights: true, weekends: true, rotating: true },
      openings: 3,
      qualification: 'CAP, BEP et équivalents – boulangerie',
    });
  });

  it('links to no address but https', () => {
    const urls = [
      'http://example.test/a',
      'javascript:alert(1)',
      'https://user:pw@example.test/',
      7,
    ];
    for (const urlOrigine of urls) {
      expect(neutral({ origineOffre: { urlOrigine } }).sourceUrl).toBe(
        'https://candidat.francetravail.fr/offres/recherche/detail/900FIC1',
      );
    }
  });

  it('is refused, not broken, by values of the wrong kind', () => {
    const kinds: unknown[] = [null, 3, 'x', [], {}, [[]], [null], true];
    for (const key of Object.keys(offer())) {
      for (const value of kinds) {
        try {
          const { record: mapped } = neutral({ [key]: value });
          readVacancy(mapped, ['titles', 'workplace']);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }
    }
  });
});
