/** Bodies that work as they stand. */
export const NEW_TRAINING_EXAMPLES: Record<string, { summary: string; value: unknown }> = {
  language: {
    summary: 'A language course',
    value: {
      titles: [
        { lang: 'de', text: 'Deutsch für den Beruf, B2' },
        { lang: 'fr', text: 'Allemand professionnel, B2' },
      ],
      teaches: [{ kind: 'language', language: 'de', level: 'B2', entryLevel: 'B1' }],
      place: { country: 'FR', postalCode: '67000', place: 'Strasbourg' },
      language: 'de',
      cost: { amount: 480, currency: 'EUR', fundable: true },
    },
  },
  remote: {
    summary: 'A skill, remote and free of charge',
    value: {
      titles: [{ lang: 'fr', text: 'Tableur, niveau avancé' }],
      teaches: [
        {
          kind: 'skill',
          uri: 'http://data.europa.eu/esco/skill/1973c966-f236-40c9-b2d4-5d71a89019be',
        },
      ],
      remote: true,
      language: 'fr',
      cost: { amount: 0, currency: 'EUR' },
    },
  },
};
