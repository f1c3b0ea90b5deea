export { Taxonomy } from './domain/taxonomy.js';
export { iscoUri, CONCEPT_KINDS } from './domain/concept.js';
export type { Link, Linker, LinkRequest } from './linking/linker.js';
export type {
  CodeScheme,
  Concept,
  ConceptKind,
  ConceptRecord,
  NationalCode,
  SkillRelation,
  TaxonomyData,
} from './domain/concept.js';
export { loadEscoDirectory, loadStarterTaxonomy } from './load-taxonomy.js';
export { TaxonomyApiModule } from './taxonomy.api.module.js';
export { CrosswalkImport } from './import/crosswalk-import.js';
export { TaxonomyImport } from './import/taxonomy-import.js';
export { TaxonomyModule } from './taxonomy.module.js';
export { TaxonomyWorkerModule } from './taxonomy.worker.module.js';
export { SettledTexts, type SettledText } from './settling/settled-texts.js';
export { UnlinkedTexts, type CountedText, type UnlinkedText } from './unlinked-texts.js';
export { ConceptSearch, type Found, type SearchRequest } from './linking/concept-search.js';
export { TaxonomySource } from './taxonomy-source.js';
export { createLinker, loadEscoLinker } from './load-linker.js';
export { readRequirements, type ReadRequirements } from './reading/read-requirements.js';
export { LONGEST_TEXT, TextReader } from './reading/text-reader.js';
export { SUGGESTION_NEEDS, TEXT_KINDS } from './reading/suggestion.js';
export type {
  ReadConcept,
  ReadHours,
  ReadingRequest,
  ReadLanguage,
  ReadLicence,
  ReadStart,
  Suggestion,
  SuggestionNeed,
  TextEvidence,
  TextKind,
  TextReading,
} from './reading/suggestion.js';
export { TextReadings, type TextToRead } from './text-readings.js';
