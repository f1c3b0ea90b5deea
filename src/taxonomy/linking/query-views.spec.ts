import type { Locale } from '../../kernel/locale.js';
import { queryViews } from './query-views.js';

describe('how the linker looks at a title', () => {
  it.each<[Locale, string, string]>([
    ['de', 'Landwirt/in', 'landwirt'],
    ['de', 'Pharmakolog(e)in', 'pharmakolog'],
    ['de', 'Verkäufer*in', 'verkaufer'],
    ['de', 'Technischer Leiter/Technische Leiterin im Bau', 'technischer leiter im bau'],
    ['de', 'CNC-Fräser/CNC-Fräserin', 'cnc-fraser'],
    ['de', 'Kaufmann/-frau', 'kaufmann'],
    ['fr', 'vendeur/vendeuse', 'vendeur'],
    ['fr', 'vendeur.euse en magasin', 'vendeur en magasin'],
    ['fr', 'boulanger(ère)', 'boulanger'],
    ['fr', 'caissier/ière', 'caissier'],
    ['en', 'baker', 'baker'],
  ])('%s: %s', (lang, text, expected) => {
    expect(queryViews(text, lang).full).toBe(expected);
  });

  it('sees what stands before the first break on its own', () => {
    const { full, head, tail } = queryViews('Glaser/Glaserin Fachrichtung Fensterbau', 'de');
    expect(full).toBe('glaser fachrichtung fensterbau');
    expect(head).toBe('glaser');
    expect(tail).toBe('fensterbau');
  });

  it('leaves what is far too long for a title unread', () => {
    expect(queryViews('soudeur '.repeat(1_000_000), 'fr').full.length).toBeLessThanOrEqual(300);
  });
});
