import { LOCALES } from '../../kernel/locale.js';

/** Languages that ads of the region ask for; ISO 639-1, 639-3 where there is no shorter code. */
const CODES =
  'fr de en es it pt nl lb pl ro ru uk tr ar zh ja ko cs sk hu hr sr sl bg el da sv no fi et lv lt sq mk bs ca gsw fa hi ur vi th he ga'.split(
    ' ',
  );

const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Names in the three languages of the interface, from Unicode's own tables, and what feeds write besides. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return CODES.map((code) => [fold(names.of(code) ?? code), code] as const);
  }),
  ...CODES.map((code) => [code, code] as const),
  ['alsacien', 'gsw'],
  ['elsassisch', 'gsw'],
  ['schweizerdeutsch', 'gsw'],
  ['luxembourgeois', 'lb'],
]);

/** The code of a language named in French, German or English, or written as its code; undefined for others. */
export function languageCode(name: string): string | undefined {
  return BY_NAME.get(fold(name));
}
