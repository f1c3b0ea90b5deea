import type { ConceptRecord } from '../domain/concept.js';
import { SettledNames, type SettledName } from './settled-names.js';

const record = (uri: string, more: Partial<ConceptRecord> = {}): ConceptRecord => ({
  uri,
  kind: 'occupation',
  group: false,
  labels: { fr: uri },
  altLabels: {},
  descriptions: {},
  broader: [],
  skills: [],
  codes: [],
  regulated: {},
  ...more,
});
const RECORDS = new Map([
  ['baker', record('baker', { altLabels: { fr: ['boulanger'] } })],
  ['gone', record('gone', { withdrawn: true })],
]);
const named = (phrase: string, uri = 'baker', lang: SettledName['lang'] = 'fr'): SettledName => ({
  kind: 'occupation',
  lang,
  phrase,
  uri,
});
const names = (...list: SettledName[]) => new SettledNames(list, (uri) => RECORDS.get(uri));
const FR = { kind: 'occupation', lang: 'fr' } as const;

describe('settled names', () => {
  it('are found whatever the case and the marks of gender, in their language and kind alone', () => {
    const settled = names(named('mitron'));
    expect(settled.find('Mitron (H/F)', FR)?.uri).toBe('baker');
    expect(settled.find('mitron', { ...FR, lang: 'de' })).toBeUndefined();
    expect(settled.find('mitron', { ...FR, kind: 'skill' })).toBeUndefined();
    expect(settled.find('mitrons', FR)).toBeUndefined();
  });

  it('rest while their concept is withdrawn or unknown', () => {
    const settled = names(named('mitron', 'gone'), named('fournil', 'nobody'));
    expect([settled.size, settled.find('mitron', FR)]).toEqual([0, undefined]);
  });

  it('complete what is typed, with or without accents', () => {
    const settled = names(named('pétrisseur'), named('mitron'));
    expect(settled.beginning('Petr', FR).map(({ phrase }) => phrase)).toEqual(['pétrisseur']);
    expect(settled.beginning(' ', FR)).toEqual([]);
  });

  it('stand beside the concept’s other names, and leave the others as they are', () => {
    const [baker, gone] = names(named('mitron'), named('bäckerbub', 'baker', 'de')).addTo(
      RECORDS.values(),
    );
    expect(baker?.altLabels).toEqual({ fr: ['boulanger', 'mitron'], de: ['bäckerbub'] });
    expect(gone).toBe(RECORDS.get('gone'));
  });
});
