import type { CefrLevel } from '../../../kernel/cefr.js';
import type { Locale } from '../../../kernel/locale.js';

/** Which of the two a wording speaks of. Without one: CEFR codes count for both, words for speaking only. */
export type Skill = 'spoken' | 'written' | 'both';

export interface LevelWording {
  /** Folded; `*` ends a word's beginning. */
  readonly phrases: readonly string[];
  readonly level: CefrLevel;
  readonly skill?: Skill;
  /** Says a level only where nothing else does: "anglais technique courant" is fluent. */
  readonly weak?: true;
  /** Why this level, and where the reading of the wording comes from. */
  readonly why: string;
}

/**
 * What each wording is taken for. Ads and CVs do not use words as the CEFR does, so these are readings: the level
 * whose description (CEFR, table 1, global scale) comes nearest to what an employer can be held to have asked for,
 * and of two that would do the lower one. German law defines some wordings for itself (Aufenthaltsgesetz § 2, 9–12,
 * "AufenthG"); where the usage of ads is higher, the usage is followed and said so.
 */
export const LEVEL_WORDINGS: Readonly<Record<Locale, readonly LevelWording[]>> = {
  fr: [
    {
      phrases: ['quelques mots', 'quelques bases', 'debutant*', 'rudiments'],
      level: 'A1',
      why: 'isolated words and phrases',
    },
    {
      phrases: ['notions', 'quelques notions', 'bonnes notions', 'notion', 'bases', 'elementaire*'],
      level: 'A2',
      why: '« notions » in feeds’ and CVs’ scales is the lowest of three or four; A2 “basic” (elementary, waystage)',
    },
    {
      phrases: ['simple', 'basique*', 'niveau de base', 'connaissances de base'],
      level: 'A2',
      why: 'simple exchange of information: CEFR A2',
    },
    {
      phrases: [
        'se faire comprendre',
        'vous faire comprendre',
        'se debrouiller',
        'debrouill*',
        'scolaire*',
        'niveau bac',
        'intermediaire*',
        'niveau moyen',
        'correct',
        'conversationnel*',
        'conversation courante',
        'usuel*',
      ],
      level: 'B1',
      why: 'can deal with most situations, can enter unprepared into conversation: CEFR B1; schools aim at B1 to B2 at the end (Code de l’éducation, D312-16)',
    },
    {
      phrases: [
        'bon niveau',
        'bonne maitrise',
        'bonne connaissance',
        'bonnes connaissances',
        'bonne pratique',
        'bonne comprehension',
        'bon',
        'a l aise en',
        'operationnel*',
        'professionnel*',
        'autonome*',
        'confirme*',
        'maitrise',
        'maitriser',
        'maitrisez',
      ],
      level: 'B2',
      why: '“good” is the step between intermediate and fluent: CEFR B2 (vantage)',
    },
    {
      phrases: [
        'courant*',
        'couramment',
        'tres bon niveau',
        'excellent niveau',
        'excellent*',
        'excellente maitrise',
        'tres bonne maitrise',
        'tres bonne connaissance',
        'tres bonnes connaissances',
        'tres bon',
        'avance*',
        'fluide',
        'fluent',
        'parfaite maitrise',
        'maitrise parfaite',
        'maitrise totale',
        'parfaitement',
        'parfait*',
      ],
      level: 'C1',
      why: '« courant » is the step below bilingual: expresses ideas fluently and spontaneously, CEFR C1',
    },
    {
      phrases: [
        'bilingue*',
        'parfaitement bilingue*',
        'totalement bilingue*',
        'parfait bilingue*',
        'trilingue*',
        'langue maternelle',
        'maternel*',
        'natif*',
        'native*',
      ],
      level: 'C2',
      skill: 'both',
      why: 'the step of those who grew up with the language, reading and writing included: CEFR C2',
    },
    {
      phrases: ['technique'],
      level: 'B1',
      skill: 'written',
      weak: true,
      why: '« anglais technique » is the reading of manuals and drawings of one’s trade: CEFR B1 “texts on subjects related to his/her field”',
    },
  ],
  de: [
    {
      phrases: ['etwas', 'ein wenig', 'erste', 'ein paar worte', 'anfanger*', 'wenig'],
      level: 'A1',
      why: 'words and phrases: CEFR A1',
    },
    {
      phrases: [
        'grundkenntnis*',
        'gute grundkenntnis*',
        'solide grundkenntnis*',
        'basiskenntnis*',
        'basis',
        'grundlagen',
        'grundlegende*',
        'einfach*',
        'elementar*',
        'hinreichende*',
      ],
      level: 'A2',
      why: 'AufenthG: „hinreichend“ is A2; „einfach“ is A1 there, but ads mean simple exchanges at work, A2',
    },
    {
      phrases: [
        'ausreichende*',
        'verstandigen',
        'verstandigung*',
        'verstandlich machen',
        'alltagstauglich*',
        'alltags*',
        'mittlere*',
        'schul*',
        'konversationsfahig*',
        'befriedigend*',
      ],
      level: 'B1',
      why: 'AufenthG: „ausreichend“ is B1; getting along in everyday situations: CEFR B1',
    },
    {
      phrases: [
        'gut',
        'gute',
        'guten',
        'guter',
        'gutes',
        'gutem',
        'solide*',
        'fortgeschritten*',
        'sicher',
        'sichere*',
        'sicheres',
        'kommunikationssicher*',
        'konversationssicher*',
        'fundierte*',
      ],
      level: 'B2',
      why: 'AufenthG: „gut“ is B2',
    },
    {
      phrases: [
        'fliessend*',
        'fliessend*',
        'flussig*',
        'sehr gut*',
        'sehr sicher*',
        'ausgezeichnet*',
        'hervorragend*',
        'exzellent*',
        'verhandlungssicher*',
        'vertragssicher*',
        'beherrsch*',
        'perfekt*',
        'einwandfrei*',
        'machtig',
      ],
      level: 'C1',
      why: 'AufenthG: „beherrschen“ is C1; „verhandlungssicher“ needs flexible and effective use for professional purposes: CEFR C1',
    },
    {
      phrases: ['stilsicher*'],
      level: 'C1',
      skill: 'written',
      why: 'style is a matter of writing: CEFR C1, well-structured texts in an appropriate style',
    },
    {
      phrases: [
        'muttersprach*',
        'zweisprachig*',
        'bilingual*',
        'akzentfrei*',
        'native',
        'native speaker',
      ],
      level: 'C2',
      skill: 'both',
      why: 'the step of those who grew up with the language: CEFR C2',
    },
    {
      phrases: ['technisch*', 'fach*'],
      level: 'B1',
      skill: 'written',
      weak: true,
      why: '„technisches Englisch“ is the reading of manuals of one’s trade: CEFR B1',
    },
  ],
  en: [
    {
      phrases: ['some', 'a little', 'beginner*', 'a few words'],
      level: 'A1',
      why: 'isolated words and phrases: CEFR A1',
    },
    {
      phrases: ['basic', 'basics', 'elementary', 'limited', 'simple'],
      level: 'A2',
      why: 'CEFR calls A1 and A2 the basic user',
    },
    {
      phrases: [
        'intermediate',
        'conversational',
        'working knowledge',
        'limited working proficiency',
        'communicative',
        'moderate',
      ],
      level: 'B1',
      why: 'CEFR B1 is the lower independent user; LinkedIn’s “limited working” is its second of five steps',
    },
    {
      phrases: [
        'good',
        'good command',
        'upper intermediate',
        'independent',
        'confident',
        'solid',
        'professional working proficiency',
      ],
      level: 'B2',
      why: 'CEFR B2, upper independent user',
    },
    {
      phrases: [
        'fluent*',
        'very good',
        'excellent',
        'advanced',
        'proficient*',
        'full professional proficiency',
        'business fluent',
        'strong',
        'perfect',
      ],
      level: 'C1',
      why: 'fluent and spontaneous: CEFR C1',
    },
    {
      phrases: [
        'native*',
        'mother tongue',
        'first language',
        'bilingual',
        'native or bilingual proficiency',
      ],
      level: 'C2',
      skill: 'both',
      why: 'the step of those who grew up with the language: CEFR C2',
    },
    {
      phrases: ['technical'],
      level: 'B1',
      skill: 'written',
      weak: true,
      why: 'reading manuals of one’s trade: CEFR B1',
    },
  ],
};

/** Words that say which of the two is meant. */
export const SKILL_WORDINGS: Readonly<Record<Locale, Readonly<Record<Skill, readonly string[]>>>> =
  {
    fr: {
      spoken: ['a l oral', 'oral', 'parle', 'parlee', 'oralement', 'parler'],
      written: ['a l ecrit', 'ecrit', 'ecrite', 'lu et ecrit', 'lu ecrit', 'lu', 'lue', 'a lire'],
      both: [
        'a l oral et a l ecrit',
        'a l ecrit et a l oral',
        'a l oral comme a l ecrit',
        'a l ecrit comme a l oral',
        'oral et ecrit',
        'ecrit et oral',
        'ecrit oral',
        'oral ecrit',
        'parle et ecrit',
        'ecrit et parle',
        'parle ecrit',
        'lu ecrit parle',
        'lu ecrit et parle',
        'lu parle ecrit',
        'lu parle et ecrit',
        'lu et parle',
      ],
    },
    de: {
      spoken: ['mundlich*', 'in wort', 'gesprochen*', 'sprechen', 'im gesprach'],
      written: ['schriftlich*', 'in schrift', 'lesen', 'geschrieben*'],
      both: [
        'in wort und schrift',
        'wort und schrift',
        'wort schrift',
        'mundlich und schriftlich',
        'mundlich wie schriftlich',
        'schriftlich und mundlich',
        'sowohl mundlich als auch schriftlich',
      ],
    },
    en: {
      spoken: ['spoken', 'speaking', 'verbal', 'oral', 'orally', 'speak'],
      written: ['written', 'writing', 'in writing', 'reading'],
      both: [
        'written and spoken',
        'spoken and written',
        'written and verbal',
        'verbal and written',
        'written and oral',
        'oral and written',
        'in speech and writing',
        'spoken as well as written',
      ],
    },
  };
