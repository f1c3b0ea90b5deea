import type { Localised } from '../../kernel/locale.js';

const fr = {
  'cv-empty': 'Le fichier est vide.',
  'cv-too-large': 'Le fichier dépasse 5 Mo.',
  'cv-kind-unknown':
    'Ce fichier n’est ni un PDF, ni un DOCX, ni un CV Europass (XML), ni un JSON Resume.',
  'cv-doc-old': 'Ce fichier est un ancien document Word (.doc). Enregistrez-le en .docx ou en PDF.',
  'cv-pdf-locked': 'Le PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  'cv-pdf-broken': 'Le PDF est endommagé.',
  'cv-pdf-no-text':
    'Le PDF ne contient pas de texte, seulement des images. Une numérisation ne peut pas être lue.',
  'cv-xml-doctype': 'Le XML déclare un type de document, ce qui n’est pas accepté.',
  'cv-xml-broken': 'Le XML n’est pas bien formé.',
  'cv-xml-unknown': 'Ce XML n’est pas un CV Europass ou EURES.',
  'cv-xml-too-big': 'Le XML est trop profond ou compte trop d’éléments.',
  'cv-json-broken': 'Le JSON n’est pas bien formé.',
  'cv-json-unknown': 'Ce JSON n’est pas un JSON Resume.',
  'cv-docx-broken': 'Le DOCX est endommagé, ou n’est pas un document Word.',
  'cv-zip-too-big': 'Le DOCX, une fois décompressé, dépasse la taille acceptée.',
  'cv-no-text': 'Le fichier ne contient pas de texte.',
  'cv-too-slow': 'La lecture du fichier demande trop de temps ou de mémoire.',
  'cv-busy': 'Trop de fichiers sont lus en ce moment. Réessayez dans un instant.',
  'file-missing': 'Choisissez un fichier.',
};

/** Why a CV could not be read, by the code of the error; one that lacks a language fails the build. */
export const cvErrorTexts: Localised<Readonly<Record<keyof typeof fr, string>>> = {
  fr,
  de: {
    'cv-empty': 'Die Datei ist leer.',
    'cv-too-large': 'Die Datei ist größer als 5 MB.',
    'cv-kind-unknown':
      'Diese Datei ist kein PDF, kein DOCX, kein Europass-Lebenslauf (XML) und kein JSON Resume.',
    'cv-doc-old':
      'Diese Datei ist ein altes Word-Dokument (.doc). Speichern Sie sie als .docx oder PDF.',
    'cv-pdf-locked': 'Das PDF ist mit einem Passwort geschützt. Speichern Sie es ohne Passwort.',
    'cv-pdf-broken': 'Das PDF ist beschädigt.',
    'cv-pdf-no-text':
      'Das PDF enthält keinen Text, nur Bilder. Ein Scan kann nicht gelesen werden.',
    'cv-xml-doctype': 'Das XML deklariert einen Dokumenttyp; das wird nicht angenommen.',
    'cv-xml-broken': 'Das XML ist nicht wohlgeformt.',
    'cv-xml-unknown': 'Dieses XML ist kein Lebenslauf von Europass oder EURES.',
    'cv-xml-too-big': 'Das XML ist zu tief verschachtelt oder hat zu viele Elemente.',
    'cv-json-broken': 'Das JSON ist nicht wohlgeformt.',
    'cv-json-unknown': 'Dieses JSON ist kein JSON Resume.',
    'cv-docx-broken': 'Das DOCX ist beschädigt oder kein Word-Dokument.',
    'cv-zip-too-big': 'Das DOCX ist entpackt größer, als angenommen wird.',
    'cv-no-text': 'Die Datei enthält keinen Text.',
    'cv-too-slow': 'Das Lesen der Datei braucht zu viel Zeit oder Speicher.',
    'cv-busy':
      'Im Augenblick werden zu viele Dateien gelesen. Bitte versuchen Sie es gleich noch einmal.',
    'file-missing': 'Wählen Sie eine Datei aus.',
  },
  en: {
    'cv-empty': 'The file is empty.',
    'cv-too-large': 'The file is larger than 5 MB.',
    'cv-kind-unknown': 'This file is no PDF, DOCX, Europass CV (XML) or JSON Resume.',
    'cv-doc-old': 'This file is an old Word document (.doc). Save it as .docx or PDF.',
    'cv-pdf-locked': 'The PDF is protected by a password. Save it without one.',
    'cv-pdf-broken': 'The PDF is damaged.',
    'cv-pdf-no-text': 'The PDF holds no text, only pictures. A scan cannot be read.',
    'cv-xml-doctype': 'The XML declares a document type, which is not accepted.',
    'cv-xml-broken': 'The XML is not well-formed.',
    'cv-xml-unknown': 'This XML is no Europass or EURES CV.',
    'cv-xml-too-big': 'The XML is nested too deeply or has too many elements.',
    'cv-json-broken': 'The JSON is not well-formed.',
    'cv-json-unknown': 'This JSON is no JSON Resume.',
    'cv-docx-broken': 'The DOCX is damaged, or is no Word document.',
    'cv-zip-too-big': 'The DOCX unpacks to more than we accept.',
    'cv-no-text': 'The file holds no text.',
    'cv-too-slow': 'Reading the file takes too much time or memory.',
    'cv-busy': 'Too many files are being read at this moment. Please try again shortly.',
    'file-missing': 'Choose a file.',
  },
};
