import type { LocalText } from '../../kernel/contract/index.js';

/**
 * What an ad's wording may fall foul of. A hint to its author, never a refusal: Germany's AGG (sections 7
 * and 11: neutral as to sex, age …), France's Code du travail (L1132-1, L5321-2: no age limit, no sex).
 */
export const WORDING_CODES = ['not-gender-neutral', 'age-word', 'contact-in-text'] as const;
export type WordingCode = (typeof WORDING_CODES)[number];

export interface WordingWarning {
  code: WordingCode;
  /** `titles[0]` or `descriptions[1]`. */
  field: string;
  /** The words that the hint is about. */
  params: { words: string; lang: string };
}

/** (m/w/d), (w/m/x), H/F, all genders …: the title says that everyone is meant. */
const FOR_EVERYONE =
  /\(\s?[mwfdxih](?:\s?[/|,]\s?[mwfdxih*]){1,3}\s?\)|\b[HF]\s?\/\s?[HF]\b|\b[mwfd]\s?\/\s?[mwfd](?:\s?\/\s?[dxi])?\b|alle geschlechter|all genders|tous genres/i;
/** Both forms or a neutral one: Bäcker/in, Bäcker:in, Verkäufer*innen, vendeur / vendeuse, vendeur(se), -kraft, -kaufleute. */
const BOTH_FORMS =
  /\p{L}[/:*_]-?in(?:nen)?\b|\p{L}Innen\b|\p{L}\(in\)|\p{L}\(e\)|\p{L}\((?:se|rice|euse|trice|ère|ne)\)|\p{L}\s?\/\s?-?\p{L}+(?:euse|rice|ère|ienne)\b|kraft\b|leute\b|person\b|hilfe\b|leitung\b/iu;

const AGE_WORDS: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(jung(?:e[rsnm]?)?(?=\s{1,3}(?:und\s{1,3})?(?:dynamisch\p{L}*\s{1,3})?(?:team|mitarbeiter|kolleg|leute|verstärkung|person))|digital natives?|nicht älter als|maximal \d\d jahre|höchstens \d\d jahre|\d\d\s?(?:bis|-)\s?\d\d jahre alt)/iu,
  fr: /(?<!\p{L})(jeunes? (?:diplômée?s?|et dynamiques?|femmes?|hommes?|équipe)|maximum \d\d ans|(?:avez|avoir|âgée?s? de) moins de \d\d ans|âgée?s? de \d\d|digital natives?)/iu,
  en: /\b(young (?:and dynamic|team|professionals?)|digital natives?|under the age of \d\d|maximum age)\b/i,
};

const CONTACT =
  /[^\s@<>()]{1,64}@[\p{L}\d-]{1,63}\.\p{L}{2,24}|(?<!\d)(?:\+\d{2}|0)[\d\s./-]{8,16}\d(?!\d)/u;

/** Looks for words that exclude by sex or age, and for contacts that would go round the introduction. */
export function wordingWarnings(
  titles: readonly LocalText[],
  descriptions: readonly LocalText[],
): WordingWarning[] {
  return [
    ...titles.flatMap((title, i) => [
      ...genderWarning(title, descriptions, `titles[${i}]`),
      ...ageWarning(title, `titles[${i}]`),
    ]),
    ...descriptions.flatMap((text, i) => [
      ...ageWarning(text, `descriptions[${i}]`),
      ...contactWarning(text, `descriptions[${i}]`),
    ]),
  ];
}

function genderWarning(
  { lang, text }: LocalText,
  descriptions: readonly LocalText[],
  field: string,
): WordingWarning[] {
  if (lang !== 'de' && lang !== 'fr') return [];
  const everyone = [text, ...descriptions.filter((d) => d.lang === lang).map((d) => d.text)];
  if (everyone.some((written) => FOR_EVERYONE.test(written)) || BOTH_FORMS.test(text)) return [];
  return [{ code: 'not-gender-neutral', field, params: { words: text.slice(0, 120), lang } }];
}

function ageWarning({ lang, text }: LocalText, field: string): WordingWarning[] {
  const found = AGE_WORDS[lang]?.exec(text);
  return found ? [{ code: 'age-word', field, params: { words: found[0].slice(0, 60), lang } }] : [];
}

function contactWarning({ lang, text }: LocalText, field: string): WordingWarning[] {
  // The words found are not repeated: they may be a person's.
  return CONTACT.test(text)
    ? [{ code: 'contact-in-text', field, params: { words: '', lang } }]
    : [];
}
