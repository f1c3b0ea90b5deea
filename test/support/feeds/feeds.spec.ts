import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/paths.js';
import { formatNamed } from '../../../src/vacancies/import/formats.js';
import { isRejection, readOffer } from '../../../src/vacancies/import/read-offer.js';
import { inspectTextFile } from '../../../src/vacancies/import/readers/text-file.js';

async function readFeed(name: string, formatName: string) {
  const format = formatNamed(formatName);
  const file = await inspectTextFile(join(projectRoot(), 'test', 'support', 'feeds', name));
  const results = [];
  for await (const raw of format.read(file)) results.push(readOffer(format, raw, false));
  return {
    taken: results.flatMap((result) => (isRejection(result) ? [] : [result])),
    refused: results.flatMap((result) => (isRejection(result) ? [[result.id, result.field]] : [])),
  };
}

describe('the hand-made feeds', () => {
  it('the table gives five vacancies and three different faults, as its README says', async () => {
    const { taken, refused } = await readFeed('vacancies.csv', 'csv');
    expect(taken.map((offer) => offer.sourceId)).toEqual([
      'csv-1',
      'csv-2',
      'csv-3',
      'csv-4',
      'csv-5',
    ]);
    expect(refused).toEqual([
      ['csv-6', 'languages'],
      ['csv-7', 'title'],
      ['csv-8', 'hours_min'],
    ]);
  });

  it('the table carries what its README says', async () => {
    const { taken } = await readFeed('vacancies.csv', 'csv');
    const [baker, assistant, driver, , cleaner] = taken.map((offer) => offer.record);
    expect(baker?.skills).toContainEqual({
      label: 'Brezeln schlingen',
      lang: 'de',
      need: 'optional',
    });
    expect(assistant?.remoteShare).toBe(0.2);
    expect(assistant?.languages).toContainEqual(
      expect.objectContaining({ language: 'de', spoken: 'C1', written: 'B2' }),
    );
    expect(driver?.drivingLicences).toEqual([
      { class: 'C' },
      { class: 'CE', strictness: 'learnable' },
    ]);
    expect(cleaner?.workplace).toMatchObject({ lat: 48.5734, lon: 7.7521 });
  });

  it('the offers give three vacancies, one fault and no contact data', async () => {
    const { taken, refused } = await readFeed('francetravail-v2.json', 'francetravail');
    expect(taken.map((offer) => offer.sourceId)).toEqual(['900FIC1', '900FIC2', '900FIC3']);
    expect(refused).toEqual([['900FIC4', 'intitule']]);
    const kept = JSON.stringify(taken);
    for (const contact of ['recrutement@exemple.test', '03 53 01 00 99', 'Fictive EXEMPLE']) {
      expect(kept).not.toContain(contact);
    }
    expect(taken[2]?.record).toMatchObject({
      contract: 'agency',
      drivingLicences: [{ class: 'CE', strictness: 'must' }],
    });
  });
});
