import type { Locale } from '../../../kernel/locale.js';

const words = (list: string) => new Set(list.split(' '));

/** Words that carry nothing of what a skill or a job is, folded. */
export const STOP_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'le la les l de du des d un une et ou a au aux en dans sur sous par pour avec sans se s son sa ses leur leurs ' +
      'ce cet cette ces qu que qui y il elle vous nous votre vos notre nos est sont tout toute tous toutes selon ' +
      'vers lors afin ainsi entre plus tres bien aussi divers diverses differents differentes',
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur mit auf bei beim aus ' +
      'nach in im an am fur uber unter durch um als sie ihr ihre ihren ihrem ihrer unser unsere unseren unserem ' +
      'wir sich ist sind auch sowie alle aller allen bzw z b etc usw verschiedene verschiedener',
  ),
  en: words(
    'the a an of and or to in on for with by from at as into your our their you we is are be all any its it this ' +
      'that these those various different',
  ),
};

/** Words by which ads speak of themselves and of those they look for; in a text they name no skill. */
export const AD_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'recherche recherchons recrute recrutons recrutement cherche cherchons embauche embauchons savez savoir etes avez ' +
      'fait faire h f cours jour jours poste entreprise',
  ),
  de: words('sucht suchen suche stellt gesucht m w d'),
  en: words('looking seeking hiring m f d'),
};
