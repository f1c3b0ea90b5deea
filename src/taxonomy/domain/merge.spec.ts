import type { ConceptRecord } from './concept.js';
import { mergeConcepts } from './merge.js';

const concept = (uri: string, more: Partial<ConceptRecord> = {}): ConceptRecord => ({
  uri,
  kind: 'skill',
  group: false,
  labels: { fr: `${uri} fr`, de: `${uri} de` },
  altLabels: {},
  descriptions: {},
  broader: [],
  skills: [],
  codes: [],
  regulated: {},
  ...more,
});
const stored = (...records: ConceptRecord[]) => new Map(records.map((r) => [r.uri, r]));
const changes = (merged: ReturnType<typeof mergeConcepts>) =>
  Object.fromEntries(merged.map(({ record, change }) => [record.uri, change]));

describe('an import over what is stored', () => {
  it('tells new, changed, unchanged and withdrawn concepts apart', () => {
    const before = stored(
      concept('a'),
      concept('b'),
      concept('c'),
      concept('d', { withdrawn: true }),
    );
    const incoming = [concept('a'), concept('b', { broader: ['a'] }), concept('e')];
    expect(changes(mergeConcepts(before, incoming, ['fr', 'de']))).toEqual({
      a: 'unchanged',
      b: 'updated',
      c: 'withdrawn',
      d: 'kept',
      e: 'created',
    });
  });

  it('keeps the names of languages that the download does not hold', () => {
    const [only] = mergeConcepts(
      stored(concept('a')),
      [concept('a', { labels: { fr: 'neu' } })],
      ['fr'],
    );
    expect(only).toMatchObject({
      record: { labels: { fr: 'neu', de: 'a de' } },
      change: 'updated',
    });
  });

  it('drops a name that the download holds the language of but not the name', () => {
    const [only] = mergeConcepts(
      stored(concept('a', { altLabels: { fr: ['vieux'] } })),
      [concept('a')],
      ['fr', 'de'],
    );
    expect(only?.record.altLabels).toEqual({});
  });

  it('brings back what was withdrawn', () => {
    const before = stored(concept('a', { withdrawn: true }));
    const [only] = mergeConcepts(before, [concept('a')], ['fr', 'de']);
    expect(only).toMatchObject({ change: 'updated' });
    expect(only?.record.withdrawn).toBeUndefined();
  });
});
