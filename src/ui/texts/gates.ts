import { defineTexts } from './define.js';

/**
 * A sentence for every code a gate answers with. They speak of "the profile" and "the vacancy", so that the
 * person, the employer and the adviser can read the same one. What stands in braces is put in by the presenter.
 */
export const gateTexts = defineTexts({
  fr: {
    language: {
      'nothing-asked': 'Aucun niveau de langue n’est demandé.',
      enough: 'Les niveaux de langue demandés sont atteints.',
      'to-reach': 'À atteindre : {levels}.',
      short: 'Il manque : {levels}.',
      'not-stated': 'Le profil n’indique pas les langues.',
      'assumed-short':
        'L’annonce ne dit pas quel niveau il faut. Supposé : {levels}. À demander à l’employeur.',
    },
    commute: {
      'nothing-asked': 'L’offre n’indique pas de lieu de travail.',
      remote: 'Le travail se fait entièrement à distance.',
      'within-limit': '{minutes} {mode}{crossing}{shift}, pour une limite de {limit}.',
      'near-limit':
        'Entre {low} et {high} {mode}{crossing}{shift}, autour de la limite de {limit}.',
      'slightly-over':
        '{low} au moins {mode}{crossing}{shift}, soit {over} de plus que la limite de {limit}.',
      'too-far': '{low} au moins {mode}{crossing}{shift}, pour une limite de {limit}.',
      'no-way': 'Nous ne trouvons pas de trajet {mode}.',
      'home-not-stated': 'Le profil n’indique pas le domicile.',
      'home-not-found': 'Le domicile indiqué est inconnu de notre carte.',
      'limit-not-stated': 'Le profil n’indique pas la durée de trajet acceptée.',
      'workplace-not-found':
        'Le lieu de travail indiqué est inconnu de notre carte. À demander à l’employeur.',
    },
    'work-permission': {
      'nothing-asked': 'L’offre n’indique pas de lieu de travail.',
      'may-work': 'Le droit de travailler {country} est indiqué.',
      'may-not-work': 'Il faut le droit de travailler {country}.',
      'not-stated': 'Le profil ne dit pas si le droit de travailler {country} existe.',
      'country-not-covered':
        'Le lieu de travail est hors de la région : droit de travailler à vérifier.',
    },
    'regulated-profession': {
      'nothing-asked': 'Le métier n’est pas réglementé à cet endroit.',
      'not-binding': 'Le métier est réglementé {country}, mais pas pour les salariés.',
      recognised: 'La qualification est reconnue {country}.',
      applied: 'La reconnaissance {country} est demandée ; la décision de l’autorité est attendue.',
      'not-recognised':
        'Le métier est réglementé {country} : il faut une reconnaissance de la qualification.',
      'not-stated':
        'Le métier est réglementé {country} ; le profil ne dit pas si la qualification y est reconnue.',
    },
    contract: {
      'nothing-asked': 'L’offre n’indique pas de type de contrat.',
      accepted: '{contract} : accepté.',
      'not-accepted': '{contract} : ne fait pas partie des contrats acceptés.',
      'not-stated': 'Le profil ne dit pas si ce contrat convient : {contract}.',
    },
    hours: {
      'nothing-asked': 'L’offre n’indique pas d’horaires.',
      overlap: '{offered} par semaine : convient.',
      apart: '{offered} par semaine proposées, {wanted} souhaitées.',
      'not-stated':
        'Le profil n’indique pas les heures souhaitées ; l’offre : {offered} par semaine.',
    },
    'driving-licence': {
      'nothing-asked': 'Aucun permis n’est demandé.',
      held: 'Permis {asked} : acquis.',
      'to-obtain': 'Permis {toObtain} à passer.',
      missing: 'Permis {missing} demandé.',
      'not-stated': 'Le profil n’indique pas les permis ; demandé : {asked}.',
    },
    'start-date': {
      'nothing-asked': 'L’offre n’indique pas de date de début.',
      'in-time': 'Disponible pour le {startsOn}.',
      late: 'Début le {startsOn}, disponible le {availableFrom}.',
      'not-stated': 'Le profil ne dit pas si un début le {startsOn} est possible.',
    },
    'vacancy-open': {
      open: 'L’offre est ouverte.',
      'not-active': 'L’offre n’est pas en ligne.',
      'closing-day-passed': 'L’offre est close depuis le {closesOn}.',
    },
    consent: {
      given: 'L’accord est donné.',
      withheld: 'L’accord pour les suggestions n’est pas donné.',
    },
  },
  de: {
    language: {
      'nothing-asked': 'Es wird kein Sprachniveau verlangt.',
      enough: 'Die verlangten Sprachniveaus sind erreicht.',
      'to-reach': 'Noch zu erreichen: {levels}.',
      short: 'Es fehlt: {levels}.',
      'not-stated': 'Das Profil nennt keine Sprachen.',
      'assumed-short':
        'Die Anzeige nennt kein Niveau. Angenommen: {levels}. Beim Arbeitgeber zu erfragen.',
    },
    commute: {
      'nothing-asked': 'Die Stelle nennt keinen Arbeitsort.',
      remote: 'Die Arbeit findet ganz im Homeoffice statt.',
      'within-limit': '{minutes} {mode}{crossing}{shift}, bei einer Grenze von {limit}.',
      'near-limit': 'Zwischen {low} und {high} {mode}{crossing}{shift}, um die Grenze von {limit}.',
      'slightly-over':
        'Mindestens {low} {mode}{crossing}{shift}, also {over} über der Grenze von {limit}.',
      'too-far': 'Mindestens {low} {mode}{crossing}{shift}, bei einer Grenze von {limit}.',
      'no-way': 'Wir finden keinen Weg {mode}.',
      'home-not-stated': 'Das Profil nennt keinen Wohnort.',
      'home-not-found': 'Der angegebene Wohnort ist unserer Karte unbekannt.',
      'limit-not-stated': 'Das Profil nennt keine Grenze für den Arbeitsweg.',
      'workplace-not-found':
        'Der angegebene Arbeitsort ist unserer Karte unbekannt. Beim Arbeitgeber zu erfragen.',
    },
    'work-permission': {
      'nothing-asked': 'Die Stelle nennt keinen Arbeitsort.',
      'may-work': 'Eine Arbeitserlaubnis {country} ist angegeben.',
      'may-not-work': 'Es braucht eine Arbeitserlaubnis {country}.',
      'not-stated': 'Das Profil sagt nicht, ob eine Arbeitserlaubnis {country} besteht.',
      'country-not-covered':
        'Der Arbeitsort liegt außerhalb der Region: Arbeitserlaubnis zu prüfen.',
    },
    'regulated-profession': {
      'nothing-asked': 'Der Beruf ist dort nicht reglementiert.',
      'not-binding': 'Der Beruf ist {country} reglementiert, aber nicht für Angestellte.',
      recognised: 'Die Qualifikation ist {country} anerkannt.',
      applied: 'Die Anerkennung {country} ist beantragt; die Entscheidung der Behörde steht aus.',
      'not-recognised':
        'Der Beruf ist {country} reglementiert: Die Qualifikation muss anerkannt sein.',
      'not-stated':
        'Der Beruf ist {country} reglementiert; das Profil sagt nicht, ob die Qualifikation dort anerkannt ist.',
    },
    contract: {
      'nothing-asked': 'Die Stelle nennt keine Vertragsart.',
      accepted: '{contract}: kommt in Frage.',
      'not-accepted': '{contract}: gehört nicht zu den gewünschten Verträgen.',
      'not-stated': 'Das Profil sagt nicht, ob dieser Vertrag passt: {contract}.',
    },
    hours: {
      'nothing-asked': 'Die Stelle nennt keine Arbeitszeit.',
      overlap: '{offered} pro Woche: passt.',
      apart: '{offered} pro Woche angeboten, {wanted} gewünscht.',
      'not-stated':
        'Das Profil nennt keine gewünschte Arbeitszeit; die Stelle: {offered} pro Woche.',
    },
    'driving-licence': {
      'nothing-asked': 'Es wird kein Führerschein verlangt.',
      held: 'Führerschein {asked}: vorhanden.',
      'to-obtain': 'Führerschein {toObtain} noch zu erwerben.',
      missing: 'Führerschein {missing} verlangt.',
      'not-stated': 'Das Profil nennt keine Führerscheine; verlangt: {asked}.',
    },
    'start-date': {
      'nothing-asked': 'Die Stelle nennt keinen Beginn.',
      'in-time': 'Zum {startsOn} verfügbar.',
      late: 'Beginn am {startsOn}, verfügbar ab {availableFrom}.',
      'not-stated': 'Das Profil sagt nicht, ob ein Beginn am {startsOn} möglich ist.',
    },
    'vacancy-open': {
      open: 'Die Stelle ist offen.',
      'not-active': 'Die Stelle ist nicht veröffentlicht.',
      'closing-day-passed': 'Die Stelle ist seit dem {closesOn} geschlossen.',
    },
    consent: {
      given: 'Die Einwilligung liegt vor.',
      withheld: 'Die Einwilligung in Vorschläge fehlt.',
    },
  },
  en: {
    language: {
      'nothing-asked': 'No language level is asked for.',
      enough: 'The language levels asked for are reached.',
      'to-reach': 'Still to be reached: {levels}.',
      short: 'Missing: {levels}.',
      'not-stated': 'The profile names no languages.',
      'assumed-short':
        'The advertisement names no level. Assumed: {levels}. To be asked of the employer.',
    },
    commute: {
      'nothing-asked': 'The vacancy names no workplace.',
      remote: 'The work is done wholly from home.',
      'within-limit': '{minutes} {mode}{crossing}{shift}, with a limit of {limit}.',
      'near-limit':
        'Between {low} and {high} {mode}{crossing}{shift}, around the limit of {limit}.',
      'slightly-over':
        'At least {low} {mode}{crossing}{shift}, that is {over} over the limit of {limit}.',
      'too-far': 'At least {low} {mode}{crossing}{shift}, with a limit of {limit}.',
      'no-way': 'We find no way {mode}.',
      'home-not-stated': 'The profile names no home.',
      'home-not-found': 'The home stated is unknown to our map.',
      'limit-not-stated': 'The profile names no limit for the commute.',
      'workplace-not-found':
        'The workplace stated is unknown to our map. To be asked of the employer.',
    },
    'work-permission': {
      'nothing-asked': 'The vacancy names no workplace.',
      'may-work': 'Permission to work {country} is stated.',
      'may-not-work': 'Permission to work {country} is needed.',
      'not-stated': 'The profile does not say whether there is permission to work {country}.',
      'country-not-covered':
        'The workplace lies outside the region: permission to work to be checked.',
    },
    'regulated-profession': {
      'nothing-asked': 'The profession is not regulated there.',
      'not-binding': 'The profession is regulated {country}, but not for employees.',
      recognised: 'The qualification is recognised {country}.',
      applied: 'Recognition {country} is applied for; the authority has yet to decide.',
      'not-recognised':
        'The profession is regulated {country}: the qualification must be recognised.',
      'not-stated':
        'The profession is regulated {country}; the profile does not say whether the qualification is recognised there.',
    },
    contract: {
      'nothing-asked': 'The vacancy names no kind of contract.',
      accepted: '{contract}: accepted.',
      'not-accepted': '{contract}: not among the contracts accepted.',
      'not-stated': 'The profile does not say whether this contract suits: {contract}.',
    },
    hours: {
      'nothing-asked': 'The vacancy names no working hours.',
      overlap: '{offered} per week: suits.',
      apart: '{offered} per week offered, {wanted} wanted.',
      'not-stated': 'The profile names no wished hours; the vacancy: {offered} per week.',
    },
    'driving-licence': {
      'nothing-asked': 'No driving licence is asked for.',
      held: 'Licence {asked}: held.',
      'to-obtain': 'Licence {toObtain} to be obtained.',
      missing: 'Licence {missing} asked for.',
      'not-stated': 'The profile names no licences; asked for: {asked}.',
    },
    'start-date': {
      'nothing-asked': 'The vacancy names no starting date.',
      'in-time': 'Available for {startsOn}.',
      late: 'Starts on {startsOn}, available from {availableFrom}.',
      'not-stated': 'The profile does not say whether a start on {startsOn} is possible.',
    },
    'vacancy-open': {
      open: 'The vacancy is open.',
      'not-active': 'The vacancy is not published.',
      'closing-day-passed': 'The vacancy closed on {closesOn}.',
    },
    consent: {
      given: 'Consent is given.',
      withheld: 'Consent to suggestions is not given.',
    },
  },
});
