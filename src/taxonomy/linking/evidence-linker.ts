import type { Locale } from '../../kernel/locale.js';
import { CONCEPT_KINDS, type ConceptKind } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import type { Encoder } from './encoder.js';
import { EVIDENCE, gatherEvidence, type Candidate, type Evidence } from './evidence.js';
import { buildKindIndex, readKindIndex, writeKindIndex, type KindIndex } from './kind-index.js';
import { lazy } from './lazy.js';
import type { Link, Linker, LinkRequest } from './linker.js';
import { packSections, SectionReader, type Section } from './section-file.js';

const DEFAULT_TOP = 10;

/** Weights learned from the development sets, see config/linking/train-reranker.mjs. */
export interface RerankerWeights {
  readonly weights: Readonly<Record<ConceptKind, Readonly<Record<Evidence, number>>>>;
  /** Logistic calibration of an answer's probability of being right. */
  readonly calibration: {
    readonly bias: number;
    /** Of the log-odds of the answer among all candidates. */
    readonly logOdds: number;
    /** Of how near the nearest name is, by sense and by trigrams. */
    readonly sense: number;
    readonly trigrams: number;
    readonly exact: number;
  };
}

/** What was learned once and ships with the project. */
export interface LinkerModel {
  readonly encoder: Encoder;
  readonly reranker: RerankerWeights;
}

type Indexes = Readonly<Record<ConceptKind, () => KindIndex>>;

/** Gathers evidence of several kinds for each concept and weighs it with learned weights. */
export class EvidenceLinker implements Linker {
  private constructor(
    private readonly indexes: Indexes,
    private readonly model: () => LinkerModel,
  ) {}

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
    const { weights: learned, calibration } = this.model().reranker;
    const weights = learned[kind];
    const weighed = this.candidates(text, kind, lang).map((candidate) => ({
      candidate,
      score: weigh(candidate.evidence, weights),
    }));
    weighed.sort((a, b) => b.score - a.score || (a.candidate.uri < b.candidate.uri ? -1 : 1));
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

export function weigh(
  evidence: Readonly<Record<Evidence, number>>,
  weights: Readonly<Record<Evidence, number>>,
): number {
  let sum = 0;
  for (const name of EVIDENCE) sum += evidence[name] * weights[name];
  return sum;
}

const LEAST_SHARE = 1e-6;

/** Log-odds of each answer among all, from scores that are best first. */
export function logOdds(scores: readonly number[]): (rank: number) => number {
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[0]!), 0);
  return (rank) => {
    const share = Math.exp(scores[rank]! - scores[0]!) / total;
    const inside = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
    return Math.log(inside / (1 - inside));
  };
}

export function confidence(
  { sense, trigrams, exact }: Readonly<Record<Evidence, number>>,
  odds: number,
  calibration: RerankerWeights['calibration'],
): number {
  const { bias, ...by } = calibration;
  const sum =
    bias + by.logOdds * odds + by.sense * sense + by.trigrams * trigrams + by.exact * exact;
  return 1 / (1 + Math.exp(-sum));
}
