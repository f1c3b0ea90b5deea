import type { Locale } from '../../../kernel/locale.js';
import type { TextKind } from '../suggestion.js';
import { sentencesOf } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { readLanguages } from './read-languages.js';

/** "de C1/- required": language, spoken, written, need. */
function read(lang: Locale, text: string, kind: TextKind = 'vacancy'): string[] {
  const { sentences } = sentencesOf(tokenise(text), lang);
  return sentences
    .flatMap((sentence) => readLanguages(text, sentence, kind, undefined))
    .map(({ value, need }) => {
      const levels = `${value.spoken ?? '-'}/${value.written ?? '-'}`;
      return `${value.language} ${levels} ${need}`;
    });
}

describe('languages with their level in words', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', 'Allemand courant exigé.', ['de C1/- required']],
    ['fr', "Notions d'allemand", ['de A2/- required']],
    ['fr', 'Quelques mots d’allemand', ['de A1/- required']],
    ['fr', 'Bon niveau d’anglais', ['en B2/- required']],
    ['fr', 'Anglais correct, allemand scolaire', ['en B1/- required', 'de B1/- required']],
    ['fr', 'Bilingue français-allemand', ['fr C2/C2 required', 'de C2/C2 required']],
    ['fr', 'anglais technique', ['en -/B1 required']],
    ['fr', 'Maîtrise de la langue allemande', ['de B2/- required']],
    ['de', 'Fließend Deutsch', ['de C1/- required']],
    ['de', 'Muttersprache Deutsch', ['de C2/C2 required']],
    ['de', 'Technisches Englisch, Schulfranzösisch', ['en -/B1 required', 'fr B1/- required']],
    ['de', 'Gute Deutsch- und Englischkenntnisse', ['de B2/- required', 'en B2/- required']],
    ['de', 'Verhandlungssichere Französischkenntnisse in Wort und Schrift', ['fr C1/C1 required']],
    [
      'de',
      'Sie sprechen fließend Deutsch und haben Grundkenntnisse in Französisch',
      ['de C1/- required', 'fr A2/- required'],
    ],
    ['de', 'Zweisprachig deutsch/französisch', ['de C2/C2 required', 'fr C2/C2 required']],
    ['en', 'Native German speaker, very good English', ['de C2/C2 required', 'en C1/- required']],
    ['en', 'Good command of spoken and written English', ['en B2/B2 required']],
  ])('%s: %s', (lang, text, expected) => {
    expect(read(lang, text)).toEqual(expected);
  });
});

describe('languages with a CEFR level', () => {
  it.each<[Locale, string, string[]]>([
    ['de', 'Deutsch B2', ['de B2/B2 required']],
    ['de', 'Deutsch B1 mündlich, A2 schriftlich', ['de B1/A2 required']],
    ['de', 'Deutsch mündlich auf B1', ['de B1/- required']],
    ['fr', "Niveau d'allemand : B1 à l'oral, A2 à l'écrit", ['de B1/A2 required']],
    ['fr', 'Allemand B1/B2', ['de B1/B1 required']],
    ['fr', 'Allemand langue maternelle ou niveau C1', ['de C1/C1 required']],
    [
      'de',
      'Sehr gute Deutschkenntnisse (mind. C1), Englisch von Vorteil',
      ['de C1/C1 required', 'en -/- wished'],
    ],
    [
      'de',
      'Deutsch: Muttersprache, Englisch: B2, Französisch: Grundkenntnisse',
      ['de C2/C2 required', 'en B2/B2 required', 'fr A2/- required'],
    ],
  ])('%s: %s', (lang, text, expected) => {
    expect(read(lang, text)).toEqual(expected);
  });
});

describe('what is said of a language', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', "L'allemand serait un plus", ['de -/- wished']],
    ['fr', 'Anglais B2 exigé, allemand B1 souhaité', ['en B2/B2 required', 'de B1/B1 wished']],
    ['de', 'Französisch ist ein Plus, aber kein Muss', ['fr -/- wished']],
    ['de', 'Von Vorteil sind Englisch B1 und Französisch', ['en B1/B1 wished', 'fr -/- wished']],
    ['de', 'Deutsch B1, Englisch lernen Sie bei uns', ['de B1/B1 required', 'en -/- wished']],
    ['fr', "Pas d'allemand exigé", []],
    ['de', 'Keine Deutschkenntnisse erforderlich', []],
    ['en', 'No German required', []],
    ['en', 'Fluent German required, French is a plus', ['de C1/- required', 'fr -/- wished']],
  ])('%s: %s', (lang, text, expected) => {
    expect(read(lang, text)).toEqual(expected);
  });

  it('is a statement in a profile, whatever the words around it', () => {
    expect(read('fr', 'Allemand B1, souhaité', 'profile')).toEqual(['de B1/B1 required']);
  });
});

describe('what is no language', () => {
  it.each<[Locale, string]>([
    ['fr', 'Client allemand, marché français, société allemande'],
    ['fr', 'plusieurs clients étant allemands'],
    ['fr', "Cours d'allemand pris en charge"],
    ['fr', "Professeur d'anglais recherché"],
    ['fr', 'clientèle germanophone'],
    ['de', 'Deutsch-französisches Team, deutsche Kunden, Deutsche Bahn'],
    ['de', 'Deutschkurse werden angeboten'],
    ['de', 'Deutschlehrer gesucht'],
    ['en', 'German customers, the French market'],
  ])('%s: %s', (lang, text) => {
    expect(read(lang, text)).toEqual([]);
  });
});
