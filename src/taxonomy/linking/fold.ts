import type { Locale } from '../../kernel/locale.js';

type Ending = readonly [ending: string, becomes: string];

/** What is left of a word must be as long as this: "mère", "vente" and "gas" stay as they are. */
const SHORTEST_STEM: Record<Locale, number> = { de: 4, fr: 5, en: 5 };

/** Feminine and plural endings and what they become; the first that fits is taken. */
const ENDINGS: Record<Locale, readonly Ending[]> = {
  de: [
    ...[
      'er',
      'eur',
      'or',
      'ist',
      'ent',
      'ant',
      'ekt',
      'wirt',
      'arzt',
      'walt',
      'koch',
      'log',
    ].flatMap((end): Ending[] => [
      [`${end}in`, end],
      [`${end}innen`, end],
    ]),
    ['loge', 'log'],
    ['logen', 'log'],
    ['frau', 'mann'],
    ['frauen', 'mann'],
    ['manner', 'mann'],
    ['leute', 'mann'],
  ],
  fr: [
    ['trice', 'teur'],
    ['euse', 'eur'],
    ['ere', 'er'],
    ['enne', 'en'],
    ['onne', 'on'],
    ['elle', 'el'],
    ['ale', 'al'],
    ['aux', 'al'],
    ['ante', 'ant'],
    ['ente', 'ent'],
    ['ive', 'if'],
    ['ee', 'e'],
  ],
  en: [
    ['woman', 'man'],
    ['women', 'man'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
};

/**
 * One spelling for texts that differ only in accents, in the usual ways to write German letters in capitals
 * (AE, OE, UE, SS), in the feminine or in the French and English plural. Names and texts are compared in this form;
 * a fold that joins two words by chance does so on both sides. Takes and gives a normalised text.
 */
export function fold(normalised: string, lang: Locale): string {
  const plain = withoutAccents(normalised);
  const text = lang === 'de' ? plain.replace(UMLAUT, '$1') : plain;
  return text.replace(WORD, (word) => foldWord(word, lang));
}

const WORD = /\p{L}+/gu;
/** "baecker" as "backer", but not "bauer", "steuer", "quer". */
const UMLAUT = /(?<![aeiouq])([aou])e/gu;

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßœæøðþłđ]/gu, (letter) => UNDIVIDED[letter] ?? letter);
}

/** Letters that Unicode does not take apart into a plain one and an accent. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};

function foldWord(word: string, lang: Locale): string {
  const single = lang === 'de' ? word : withoutPlural(word);
  for (const [ending, becomes] of ENDINGS[lang]) {
    if (
      single.endsWith(ending) &&
      single.length - ending.length + becomes.length >= SHORTEST_STEM[lang]
    ) {
      return single.slice(0, -ending.length) + becomes;
    }
  }
  return single;
}

const SHORTEST_PLURAL = 5;

/** "soudeurs" → "soudeur", "bakers" → "baker"; not "bus", "glass". */
function withoutPlural(word: string): string {
  return word.length >= SHORTEST_PLURAL && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
