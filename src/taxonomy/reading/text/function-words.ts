import type { Locale } from '../../../kernel/locale.js';

const words = (list: string) => new Set(list.split(' '));

/** Words that every sentence of a language is built with, folded. Those that two of our languages share tell nothing and are left out. */
export const FUNCTION_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'le la les de un une et est sont en au aux pour par sur dans avec vous nous votre vos notre nos ' +
      'il elle qui que ou ce cette ces sa son ses plus etes avez sera serez dont chez sans tout tous toute ' +
      'ainsi entre vers lors afin etre avoir poste missions profil recherche recrute recherchons souhaite ' +
      'maitrise permis niveau langue formation travail emploi allemand francais anglais',
  ),
  de: words(
    'der die das den dem ein eine einen einem einer und ist sind fur von zu zum zur mit auf bei aus nach ' +
      'sie wir ihr ihre ihren ihrem unser unsere unseren oder als auch nicht sich wird werden sowie im am um ' +
      'bis durch uber unter kein keine wenn haben hat kann konnen ab wie suchen sucht aufgaben kenntnisse ' +
      'fuhrerschein sprache erfahrung ausbildung arbeit jahre deutsch franzosisch englisch',
  ),
  en: words(
    'the of and to for with you your our we are is will be at by from this that have has not it ' +
      'who can their they who which should must working work skills years language ' +
      'looking required knowledge fluent german french english',
  ),
};

/**
 * Of languages that a text may also be in: so that Dutch is not taken for bad German. Words that one of ours
 * has too are left out.
 */
export const OTHER_FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: words(
    'het een van voor met zijn wij jij onze niet ook naar je bent zoeken werk bij aan dat uit',
  ),
  it: words(
    'il lo gli di che per con una sono della nel alla dei delle non siamo come anche lavoro nostra',
  ),
  es: words(
    'el los las del y para con una por su se como mas empresa trabajo buscamos nuestro ser muy',
  ),
  pt: words('o os as do da dos das e para com uma por nao mais empresa trabalho nosso voce ser em'),
  pl: words('w z na i do sie jest oraz lub dla od nie praca pracy osoby jako po za przy'),
  tr: words('ve bir bu icin ile olarak olan da de daha is calisma ekip cok gibi'),
};
