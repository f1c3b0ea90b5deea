import { defineTexts, plural } from './define.js';

interface UnlinkedTextsTexts {
  title: string;
  lead: string;
  views: string;
  open: string;
  settled: string;
  term: string;
  kind: string;
  kinds: { occupation: string; skill: string };
  anyKind: string;
  language: string;
  anyLanguage: string;
  filter: string;
  seen: string;
  seenCount: (count: number) => string;
  concept: string;
  settledOn: string;
  withdrawn: string;
  resting: (count: number) => string;
  emptyTitle: string;
  empty: string;
  emptySettledTitle: string;
  emptySettled: string;
  done: { settled: string; dismissed: string; revoked: string };
  one: {
    /** Of a term that waits, and of one that is settled. */
    lead: { occupation: string; skill: string };
    nowNames: string;
    nowRests: string;
    guesses: string;
    results: string;
    noGuess: string;
    noResult: string;
    also: string;
    settle: string;
    none: string;
    searchTitle: string;
    search: string;
    searchHint: string;
    backToGuesses: string;
    dismissTitle: string;
    dismissHint: string;
    dismiss: string;
    revokeTitle: string;
    revokeHint: string;
    revoke: string;
  };
}

/** Where coordinators say what a term of an ad stands for. */
export const unlinkedTextsTexts = defineTexts<UnlinkedTextsTexts>({
  fr: {
    title: 'Termes non reconnus',
    lead: 'Termes d’annonces importées pour lesquels aucun métier ni aucune compétence n’a été trouvé. Dites une fois pour toutes ce qu’ils désignent : imports et formulaires le sauront ensuite.',
    views: 'Listes de termes',
    open: 'À régler',
    settled: 'Réglés',
    term: 'Terme',
    kind: 'Nature',
    kinds: { occupation: 'Métier', skill: 'Compétence' },
    anyKind: 'Métiers et compétences',
    language: 'Langue',
    anyLanguage: 'Toutes',
    filter: 'Filtrer',
    seen: 'Vu dans',
    seenCount: (n) => plural('fr', n, { one: '# annonce', other: '# annonces' }),
    concept: 'Désigne',
    settledOn: 'Réglé le',
    withdrawn: 'Retiré d’ESCO',
    resting: (count) =>
      plural('fr', count, {
        one: '# terme réglé désigne un concept qu’ESCO a retiré : il n’est plus reconnu.',
        other: '# termes réglés désignent un concept qu’ESCO a retiré : ils ne sont plus reconnus.',
      }),
    emptyTitle: 'Rien à régler',
    empty: 'Tous les termes des annonces importées ont été reconnus, ou réglés.',
    emptySettledTitle: 'Rien de réglé pour le moment',
    emptySettled:
      'Les termes que vous réglez apparaissent ici. Vous pouvez y revenir à tout moment.',
    done: {
      settled: 'C’est réglé : ce terme est désormais reconnu partout.',
      dismissed: 'Le terme est retiré de la liste. Il y revient s’il est vu de nouveau.',
      revoked: 'Ce terme n’est plus reconnu. Ce qui avait été rattaché grâce à lui le reste.',
    },
    one: {
      lead: { occupation: 'Quel métier est-ce ?', skill: 'Quelle compétence est-ce ?' },
      nowNames: 'Ce terme désigne : {concept}.',
      nowRests:
        'Ce terme désigne « {concept} », qu’ESCO a retiré : il n’est plus reconnu. Choisissez un autre concept, ou revenez sur ce choix.',
      guesses: 'Propositions',
      results: 'Résultats pour « {query} »',
      noGuess: 'Aucune proposition : cherchez ci-dessous.',
      noResult: 'Rien n’a été trouvé. Essayez un autre mot.',
      also: 'aussi : {name}',
      settle: 'Enregistrer ce choix',
      none: 'Choisissez ce que le terme désigne.',
      searchTitle: 'Ce n’est aucun de ceux-ci ?',
      search: 'Chercher un autre nom',
      searchHint: 'En français ; les fautes de frappe sont pardonnées.',
      backToGuesses: 'Revenir aux propositions',
      dismissTitle: 'Ce n’est rien de tout cela ?',
      dismissHint: 'Le terme quitte la liste. Il y revient s’il est vu dans une nouvelle annonce.',
      dismiss: 'Retirer de la liste',
      revokeTitle: 'Revenir sur ce choix',
      revokeHint: 'Le terme ne désigne plus rien. Ce qui a été rattaché grâce à lui le reste.',
      revoke: 'Ne plus reconnaître ce terme',
    },
  },
  de: {
    title: 'Nicht erkannte Begriffe',
    lead: 'Begriffe aus importierten Anzeigen, zu denen weder ein Beruf noch eine Fähigkeit gefunden wurde. Legen Sie ein für alle Mal fest, wofür sie stehen: Importe und Formulare wissen es danach.',
    views: 'Listen von Begriffen',
    open: 'Zu klären',
    settled: 'Geklärt',
    term: 'Begriff',
    kind: 'Art',
    kinds: { occupation: 'Beruf', skill: 'Fähigkeit' },
    anyKind: 'Berufe und Fähigkeiten',
    language: 'Sprache',
    anyLanguage: 'Alle',
    filter: 'Filtern',
    seen: 'Gesehen in',
    seenCount: (n) => plural('de', n, { one: '# Anzeige', other: '# Anzeigen' }),
    concept: 'Steht für',
    settledOn: 'Geklärt am',
    withdrawn: 'Aus ESCO entfernt',
    resting: (count) =>
      plural('de', count, {
        one: '# geklärter Begriff steht für ein Konzept, das ESCO entfernt hat: Er wird nicht mehr erkannt.',
        other:
          '# geklärte Begriffe stehen für ein Konzept, das ESCO entfernt hat: Sie werden nicht mehr erkannt.',
      }),
    emptyTitle: 'Nichts zu klären',
    empty: 'Alle Begriffe der importierten Anzeigen sind erkannt oder geklärt.',
    emptySettledTitle: 'Noch nichts geklärt',
    emptySettled:
      'Begriffe, die Sie klären, erscheinen hier. Sie können jederzeit darauf zurückkommen.',
    done: {
      settled: 'Geklärt: Dieser Begriff wird ab jetzt überall erkannt.',
      dismissed:
        'Der Begriff steht nicht mehr auf der Liste. Er kommt zurück, wenn er wieder vorkommt.',
      revoked:
        'Dieser Begriff wird nicht mehr erkannt. Was durch ihn schon zugeordnet ist, bleibt es.',
    },
    one: {
      lead: { occupation: 'Welcher Beruf ist das?', skill: 'Welche Fähigkeit ist das?' },
      nowNames: 'Dieser Begriff steht für: {concept}.',
      nowRests:
        'Dieser Begriff steht für „{concept}“; ESCO hat dieses Konzept entfernt, und er wird nicht mehr erkannt. Wählen Sie ein anderes Konzept oder nehmen Sie die Wahl zurück.',
      guesses: 'Vorschläge',
      results: 'Treffer für „{query}“',
      noGuess: 'Kein Vorschlag: Suchen Sie unten.',
      noResult: 'Nichts gefunden. Versuchen Sie ein anderes Wort.',
      also: 'auch: {name}',
      settle: 'Diese Wahl speichern',
      none: 'Wählen Sie, wofür der Begriff steht.',
      searchTitle: 'Keiner davon?',
      search: 'Einen anderen Namen suchen',
      searchHint: 'Auf Deutsch; Tippfehler schaden nicht.',
      backToGuesses: 'Zurück zu den Vorschlägen',
      dismissTitle: 'Nichts davon?',
      dismissHint:
        'Der Begriff verschwindet von der Liste. Er kommt zurück, wenn er in einer neuen Anzeige steht.',
      dismiss: 'Von der Liste nehmen',
      revokeTitle: 'Die Wahl zurücknehmen',
      revokeHint:
        'Der Begriff steht für nichts mehr. Was durch ihn schon zugeordnet ist, bleibt es.',
      revoke: 'Begriff nicht mehr erkennen',
    },
  },
  en: {
    title: 'Unrecognised terms',
    lead: 'Terms from imported ads for which no occupation and no skill was found. Say once and for all what they stand for: imports and forms will then know.',
    views: 'Lists of terms',
    open: 'To settle',
    settled: 'Settled',
    term: 'Term',
    kind: 'Kind',
    kinds: { occupation: 'Occupation', skill: 'Skill' },
    anyKind: 'Occupations and skills',
    language: 'Language',
    anyLanguage: 'All',
    filter: 'Filter',
    seen: 'Seen in',
    seenCount: (n) => plural('en', n, { one: '# ad', other: '# ads' }),
    concept: 'Stands for',
    settledOn: 'Settled on',
    withdrawn: 'Withdrawn from ESCO',
    resting: (count) =>
      plural('en', count, {
        one: '# settled term stands for a concept that ESCO has withdrawn: it is no longer recognised.',
        other:
          '# settled terms stand for a concept that ESCO has withdrawn: they are no longer recognised.',
      }),
    emptyTitle: 'Nothing to settle',
    empty: 'All terms of the imported ads are recognised, or settled.',
    emptySettledTitle: 'Nothing settled yet',
    emptySettled: 'Terms that you settle appear here. You can come back to them at any time.',
    done: {
      settled: 'Settled: this term is recognised everywhere from now on.',
      dismissed: 'The term is off the list. It comes back when it is seen again.',
      revoked: 'This term is no longer recognised. What was linked by it stays linked.',
    },
    one: {
      lead: { occupation: 'Which occupation is it?', skill: 'Which skill is it?' },
      nowNames: 'This term stands for: {concept}.',
      nowRests:
        'This term stands for “{concept}”, which ESCO has withdrawn: it is no longer recognised. Choose another concept, or take the choice back.',
      guesses: 'Proposals',
      results: 'Results for “{query}”',
      noGuess: 'No proposal: search below.',
      noResult: 'Nothing was found. Try another word.',
      also: 'also: {name}',
      settle: 'Save this choice',
      none: 'Choose what the term stands for.',
      searchTitle: 'None of these?',
      search: 'Search another name',
      searchHint: 'In English; typing errors are forgiven.',
      backToGuesses: 'Back to the proposals',
      dismissTitle: 'Nothing of the kind?',
      dismissHint: 'The term leaves the list. It comes back when a new ad has it.',
      dismiss: 'Take off the list',
      revokeTitle: 'Take the choice back',
      revokeHint: 'The term stands for nothing any more. What was linked by it stays linked.',
      revoke: 'No longer recognise this term',
    },
  },
});
