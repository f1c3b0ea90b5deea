import type { Locale } from '../../kernel/locale.js';
import { CONCEPT_KINDS, type ConceptKind } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import type { Encoder } from './encoder.js';
import type { Candidate } from './evidence-names.js';
import { gatherEvidence } from './evidence.js';
import { buildKindIndex, readKindIndex, writeKindIndex, type KindIndex } from './kind-index.js';
import { lazy } from './lazy.js';
import type { Link, Linker, LinkRequest } from './linker.js';
import { confidence, logOdds, scoring, type RerankerWeights, type Score } from './reranker.js';
import { packSections, SectionReader, type Section } from './section-file.js';

const DEFAULT_TOP = 10;

/** What was learned once and ships with the project. */
export interface LinkerModel {
  readonly encoder: Encoder;
  readonly reranker: RerankerWeights;
}

type Indexes = Readonly<Record<ConceptKind, () => KindIndex>>;

/** Gathers evidence of several kinds for each concept and weighs it with learned weights. */
export class EvidenceLinker implements Linker {
  private readonly scores: Readonly<Record<ConceptKind, () => Score>>;

  private constructor(
    private readonly indexes: Indexes,
    private readonly model: () => LinkerModel,
  ) {
    const made = (kind: ConceptKind) => lazy(() => scoring(model().reranker, kind));
    this.scores = { occupation: made('occupation'), skill: made('skill') };
  }

  /** Over a taxonomy; each kind's index is made when first asked for (seconds for the whole of ESCO). */
  static over(taxonomy: Taxonomy, model: () => LinkerModel): EvidenceLinker {
    const build = (kind: ConceptKind) =>
      lazy(() => buildKindIndex(taxonomy, kind, model().encoder));
    return new EvidenceLinker({ occupation: build('occupation'), skill: build('skill') }, model);
  }

  /** From the bytes that `pack` made. Throws when they are something else. */
  static prepared(bytes: Uint8Array, model: () => LinkerModel): EvidenceLinker {
    const file = new SectionReader(bytes);
    const read = (kind: ConceptKind) => lazy(() => readKindIndex(file, kind));
    return new EvidenceLinker({ occupation: read('occupation'), skill: read('skill') }, model);
  }

  pack(): Uint8Array {
    const sections = new Map<string, Section>();
    for (const kind of CONCEPT_KINDS) writeKindIndex(this.indexes[kind](), sections, kind);
    return packSections({}, sections);
  }

  /** The index of one kind, for searching names in it. */
  index(kind: ConceptKind): KindIndex {
    return this.indexes[kind]();
  }

  /** The evidence behind `link`, for training the weights and for measuring. */
  candidates(text: string, kind: ConceptKind, lang: Locale): (Candidate & { uri: string })[] {
    const index = this.indexes[kind]();
    return gatherEvidence(text, lang, index, this.model().encoder).map((candidate) => ({
      ...candidate,
      uri: index.uris[candidate.concept]!,
    }));
  }

  link(text: string, { kind, lang, top = DEFAULT_TOP }: LinkRequest): Link[] {
    const score = this.scores[kind]();
    const weighed = this.candidates(text, kind, lang).map((candidate) => ({
      candidate,
      score: score(candidate.evidence),
    }));
    weighed.sort((a, b) => b.score - a.score || (a.candidate.uri < b.candidate.uri ? -1 : 1));
    const { calibration } = this.model().reranker;
    const odds = logOdds(weighed.map(({ score }) => score));
    return weighed.slice(0, top).map(({ candidate, score }, i) => ({
      uri: candidate.uri,
      score,
      confidence: confidence(candidate.evidence, odds(i), calibration),
      label: this.label(kind, lang, candidate),
    }));
  }

  private label(kind: ConceptKind, lang: Locale, { concept, name }: Candidate): string {
    const { languages } = this.indexes[kind]();
    if (name >= 0) return languages[lang].names.texts.at(name);
    for (const { names } of [languages.en, languages.fr, languages.de]) {
      const first = names.starts[concept]!;
      if (first < names.starts[concept + 1]!) return names.texts.at(first);
    }
    return '';
  }
}
