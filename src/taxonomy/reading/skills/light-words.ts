import type { Locale } from '../../../kernel/locale.js';
import { rootOf } from '../words/word-forms.js';

/** Words for doing, using and knowing as such; folded. They say little of what is done, and ads leave them out. */
const LIGHT_WORDS: Readonly<Record<Locale, string>> = {
  fr:
    'gerer assurer effectuer realiser utiliser faire travailler appliquer mettre oeuvre participer maitriser connaitre ' +
    'savoir respecter garantir exercer executer mener apporter fournir proposer suivre contribuer preparer ' +
    'connaissance gestion realisation utilisation application technique techniques methode methodes principes ' +
    'activite activites',
  de:
    'durchfuhren anwenden nutzen verwenden arbeiten ausfuhren machen bearbeiten verwalten bedienen einsetzen ' +
    'sicherstellen gewahrleisten einhalten umsetzen leisten erledigen erstellen vorbereiten kennen kenntnisse ' +
    'kenntnis erfahrung grundsatze techniken technik verfahren methoden handhabung',
  en:
    'use apply perform manage carry work handle operate ensure maintain provide undertake execute prepare do ' +
    'knowledge principles techniques methods skills',
};

const ROOTS = Object.fromEntries(
  Object.entries(LIGHT_WORDS).map(([locale, words]) => [
    locale,
    new Set(words.split(' ').map((word) => rootOf(word, locale as Locale))),
  ]),
) as unknown as Readonly<Record<Locale, ReadonlySet<string>>>;

export const isLightRoot = (root: string, lang: Locale): boolean => ROOTS[lang].has(root);
