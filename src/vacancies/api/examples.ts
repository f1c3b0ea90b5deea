type Examples = Record<string, { summary: string; value: unknown }>;

/** Bodies that work as they stand. */
export const NEW_VACANCY_EXAMPLES: Examples = {
  least: {
    summary: 'What must be said',
    value: {
      titles: [{ lang: 'de', text: 'Bäcker/in (m/w/d)' }],
      workplace: { country: 'DE', postalCode: '77694' },
      contract: 'permanent',
    },
  },
  whole: {
    summary: 'A whole vacancy',
    value: {
      titles: [
        { lang: 'de', text: 'Bäcker/in (m/w/d)' },
        { lang: 'fr', text: 'Boulanger / Boulangère (H/F)' },
      ],
      descriptions: [{ lang: 'de', text: 'Sie backen Brot und Brötchen in unserer Backstube.' }],
      workplace: { country: 'DE', postalCode: '77694', place: 'Kehl' },
      contract: 'permanent',
      occupation: { label: 'Bäcker/in', lang: 'de' },
      level: 'skilled',
      skills: [{ label: 'Brot backen', lang: 'de', need: 'essential' }],
      languages: [
        { language: 'de', spoken: 'B1', written: 'A2', strictness: 'learnable', helpOffered: true },
      ],
      workingLanguages: ['de', 'fr'],
      hours: { min: 35, max: 40 },
      shifts: { earliestStart: '03:00', nights: true },
      startsOn: '2027-01-04',
      closesOn: '2027-02-28',
      openings: 2,
      drivingLicences: ['B'],
      pay: { min: 2600, max: 3100, per: 'month', currency: 'EUR' },
      openToOtherSide: 'yes',
    },
  },
  managed: {
    summary: 'By an adviser, for an employer they speak for',
    value: {
      titles: [{ lang: 'fr', text: 'Vendeur / Vendeuse (H/F)' }],
      workplace: { country: 'FR', postalCode: '67000' },
      contract: 'fixed-term',
      speaksFor: { name: 'Boulangerie du Pont' },
    },
  },
};

export const VACANCY_PATCH_EXAMPLES: Examples = {
  change: {
    summary: 'Change a field and take one away',
    value: { hours: { min: 20, max: 30 }, pay: null },
  },
  close: { summary: 'Close it', value: { status: 'closed' } },
};
