import fc from 'fast-check';
import { scrubRecord, scrubText } from './scrub.js';

describe('scrubbing', () => {
  it.each([
    'jeanne.dupont@exemple.test',
    'jeanne (at) exemple.test',
    'jeanne [arobase] exemple [point] test',
    '03 88 12 34 56',
    '03.88.12.34.56',
    '0388123456',
    '+33 (0)3 88 12 34 56',
    '0033 388123456',
    '+49 7851 123456',
    '07851 123456',
    '07851/12 34 56',
    '061 123 45 67',
    '+41 61 123 45 67',
    'Mme Jeanne Dupont',
    'M. DUPONT',
    'Frau Müller-Lüdenscheidt',
    'Herrn Dr. Klöbner',
  ])('takes %s out of a text', (contact) => {
    const scrubbed = scrubText(`Postulez auprès de ${contact}, merci.`);
    expect(scrubbed).toBe('Postulez auprès de […], merci.');
  });

  it('takes a name out where the text says that one follows', () => {
    expect(scrubText('Contact : Jeanne Dupont')).toBe('Contact : […]');
    expect(scrubText('Ihr Ansprechpartner: Max Muster')).toBe('Ihr Ansprechpartner: […]');
  });

  it.each([
    'Horaires 5h-12h45 ou 12h45-20h30, du 01/02/2026 au 31/12/2026',
    'Salaire de 25000,00 à 30000,00 Euros sur 12 mois',
    'Madame, Monsieur, rejoignez une équipe de 1200 personnes',
    'Maschinen der Baureihe 3000-4500, 38,5 Stunden',
    'N2 à N4, coefficient 170, 67000 Strasbourg',
    'ISO 9001:2015, CACES R489 1A 3 5',
  ])('leaves «%s» alone', (text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('drops contact blocks at any depth, and what stood in them from every text', () => {
    const record = {
      intitule: 'Boulanger',
      description: 'Jeanne DUPONT vous attend au 12 rue des Fictions, ou Agence Fictive du Nord.',
      contact: { nom: 'FICTIF - Mme Jeanne DUPONT', coordonnees1: '12 rue des Fictions' },
      agence: { libelle: 'Agence Fictive du Nord', courriel: 'x@exemple.test' },
      entreprise: { nom: 'FICTIF', contact: { telephone: '0388123456' } },
      langues: [{ libelle: 'Allemand' }],
    };
    expect(scrubRecord(record)).toEqual({
      intitule: 'Boulanger',
      description: '[…] vous attend au […], ou […].',
      entreprise: { nom: 'FICTIF' },
      langues: [{ libelle: 'Allemand' }],
    });
  });

  it('takes a name out that the contact block gives alone', () => {
    const record = { description: 'Demandez DUPONT.', contact: { nom: 'DUPONT' } };
    expect(scrubRecord(record)).toEqual({ description: 'Demandez […].' });
  });

  it('keeps the employer and the town, whoever the contact is', () => {
    const record = {
      entreprise: { nom: 'BOULANGERIE DUPONT' },
      lieuTravail: { libelle: '67 - STRASBOURG' },
      description: 'BOULANGERIE DUPONT recrute à STRASBOURG',
      contact: { nom: 'BOULANGERIE DUPONT', coordonnees1: 'STRASBOURG' },
    };
    const { contact: _contact, ...kept } = record;
    expect(scrubRecord(record)).toEqual(kept);
  });

  it('leaves identifiers, codes and addresses of pages alone', () => {
    const record = {
      id: '0388123456',
      romeCode: '0388123456',
      entreprise: { siret: '012 345 678 00012' },
      origineOffre: { urlOrigine: 'https://exemple.test/0388123456' },
    };
    expect(scrubRecord(record)).toEqual(record);
    expect(scrubRecord({ url: 'mailto:a@exemple.test' })).toEqual({ url: '[…]' });
  });

  it('lets no e-mail address and no phone number through, wherever it stands', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.emailAddress(), digits, fc.string(), fc.string(), (email, eight, a, b) => {
        const phone = `03${eight.join('')}`;
        const record = { deep: [{ text: `${a} ${email} ${b}` }, { text: `${a} ${phone} ${b}` }] };
        const kept = JSON.stringify(scrubRecord(record));
        expect(kept).not.toContain(phone);
        expect(kept).not.toContain(`@${email.split('@')[1]}`);
      }),
    );
  });

  it('takes no longer than the text is long, whatever the text', () => {
    const hostile = [
      'a',
      '0',
      '1 ',
      '@',
      'a@',
      'M. A',
      'Mme ',
      '(at)',
      '0 ',
      '+49 ',
      'Contact : A',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const begun = performance.now();
      scrubText(text);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });

  it('keeps no prototype of the record’s making', () => {
    const record = JSON.parse(
      '{"__proto__": {"polluted": true}, "a": {"__proto__": 1}}',
    ) as unknown;
    scrubRecord(record);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
