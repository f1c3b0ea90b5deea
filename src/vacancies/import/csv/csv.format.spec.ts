import { readOffer, isRejection } from '../read-offer.js';
import { readCsvRows } from '../readers/csv-rows.js';
import { VACANCY_COLUMNS } from './columns.js';
import { vacancyCsv } from './csv.format.js';

async function read(text: string) {
  const taken = [];
  const refused = [];
  async function* whole() {
    yield* text.match(/[^]{1,11}/g) ?? [];
  }
  for await (const raw of readCsvRows(whole(), VACANCY_COLUMNS)) {
    const offer = readOffer(vacancyCsv, raw, false);
    if (isRejection(offer)) refused.push([offer.position, offer.field, offer.reason]);
    else taken.push(offer);
  }
  return { taken, refused };
}

const HEADING = 'id;title;country;place';
const titles = ({ taken }: Awaited<ReturnType<typeof read>>) =>
  taken.map((offer) => offer.record.titles?.[0]?.text);

describe('the table of vacancies', () => {
  it.each([
    ['semicolons', 'id;title;country;place\n1;Bäcker;DE;Kehl\n'],
    ['commas', 'id,title,country,place\n1,Bäcker,DE,Kehl\n'],
    ['another order', 'place;country;id;title\r\nKehl;DE;1;Bäcker'],
    ['capitals and unknown columns', 'ID;Title;mood;COUNTRY;Place\n1;Bäcker;good;DE;Kehl\n\n'],
    ['quotes', '"id";"title";"country";"place"\n"1";"Bäcker";"DE";"Kehl"\n'],
  ])('may come with %s', async (_name, text) => {
    const { taken, refused } = await read(text);
    expect(refused).toEqual([]);
    expect(taken).toMatchObject([
      {
        sourceId: '1',
        record: { titles: [{ text: 'Bäcker' }], workplace: { country: 'DE', place: 'Kehl' } },
      },
    ]);
  });

  it('may hold line breaks and quotes in quotes', async () => {
    const text = `${HEADING};description\n1;Bäcker;DE;Kehl;"a\n""b"";\nc"\n2;Koch;DE;Kehl;d\n`;
    const result = await read(text);
    expect(titles(result)).toEqual(['Bäcker', 'Koch']);
    expect(result.taken[0]?.record.descriptions).toEqual([{ lang: 'und', text: 'a\n"b";\nc' }]);
  });

  it('loses one row to a fault, not those after it', async () => {
    const rows = [
      '1;A;DE;Kehl',
      '2;"open;DE;Kehl',
      '3;C;DE;Kehl',
      '4;D;DE',
      '5;"E"x;DE;Kehl',
      '6;F;DE;Kehl',
    ];
    const result = await read([HEADING, ...rows].join('\n'));
    expect(titles(result)).toEqual(['A', 'C', 'F']);
    expect(result.refused).toEqual([
      ['line 3', '', 'a quote opens in this line and does not close'],
      ['line 5', '', 'the row has 3 fields, the heading 4'],
      ['line 6', '', 'the quotes of the row do not close where they should'],
    ]);
  });

  it.each([
    [
      'name;wert\n1;2',
      /lacks the column id, title, country, postal_code or place or lat; it has: name, wert/,
    ],
    ['id;id;title;country;place\n', /column id stands twice/],
    ['', /no heading row/],
    ['\n\n', /no heading row/],
  ])('is refused whole for its heading: %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it.each([
    ['languages', 'deutsch fließend'],
    ['languages', 'de:D1'],
    ['languages', 'de:B1:legal'],
    ['hours_min', 'viel'],
    ['contract', 'CDI'],
    ['level', 'chef'],
    ['url', 'http://example.test'],
    ['driving_licences', 'B:vielleicht'],
    ['starts_on', '31.12.2026'],
    ['title_language', 'klingonisch'],
    ['pay_min', '-5'],
    ['remote_share', '2'],
    ['country', 'Deutschland'],
  ])('refuses a row for its column %s: %s', async (column, value) => {
    const heading = column === 'country' ? 'id;title;place;country' : `${HEADING};${column}`;
    const row = column === 'country' ? `1;A;Kehl;${value}` : `1;A;DE;Kehl;${value}`;
    const { refused } = await read(`${heading}\n${row}`);
    expect(refused).toEqual([['line 2', column, expect.any(String)]]);
  });

  it('says every need with its level and strictness', async () => {
    const columns = ';languages;driving_licences;skills_essential;skills_optional';
    const cells = ';Deutsch:B2/B1|en:A2:wished|fr:/B1;B|ce:learnable;Brot backen;http://e.test/s';
    const { taken } = await read(`${HEADING};title_language${columns}\n1;A;DE;Kehl;de${cells}`);
    expect(taken[0]?.record).toMatchObject({
      languages: [
        { language: 'de', spoken: 'B2', written: 'B1', need: 'required', source: 'feed' },
        { language: 'en', spoken: 'A2', need: 'wished', strictness: 'wished' },
        { language: 'fr', written: 'B1' },
      ],
      drivingLicences: [{ class: 'B' }, { class: 'CE', strictness: 'learnable' }],
      skills: [
        { label: 'Brot backen', lang: 'de', need: 'essential' },
        { uri: 'http://e.test/s', need: 'optional' },
      ],
    });
  });
});
