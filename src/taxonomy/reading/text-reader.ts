import { DomainError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import type { Linker } from '../linking/linker.js';
import { readContracts } from './conditions/read-contracts.js';
import { readHours } from './conditions/read-hours.js';
import { readStart } from './conditions/read-start.js';
import { assumedLanguage } from './languages/assumed-language.js';
import { readLanguages } from './languages/read-languages.js';
import { readLicences } from './licences/read-licences.js';
import { readConcepts, type PlacedSentence } from './read-concepts.js';
import { JobSkills } from './skills/closeness.js';
import { buildLabelIndex } from './skills/build-label-index.js';
import type { LabelIndex } from './skills/label-index.js';
import { strongest } from './strongest.js';
import type { ReadingRequest, TextReading } from './suggestion.js';
import { sectionsOf } from './text/sections.js';
import { sentencesOf } from './text/sentences.js';
import { tokenSteps } from './text/tokens.js';

/** Longer texts are no ads and no CVs. */
export const LONGEST_TEXT = 100_000;
/** Words after which a reading may pause. */
const STEP = 200;

/**
 * Reads ads and CVs in French, German and English. Pure and deterministic; its work grows with the length of the text
 * and with nothing else. Indexes are made when a language is met for the first time.
 */
export class TextReader {
  private readonly indexes = new Map<string, LabelIndex>();
  private jobs: JobSkills | undefined;

  /** @param linker names the job where the text calls it by no name of the vocabulary; made when first needed */
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly linker?: () => Linker,
  ) {}

  /** @throws DomainError `text-too-long`, `text-language-unknown` */
  read(text: string, request: ReadingRequest): TextReading {
    const steps = this.steps(text, request);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same in steps of some milliseconds, so that whoever runs them can do something else in between. */
  *steps(text: string, request: ReadingRequest): Generator<void, TextReading> {
    if (text.length > LONGEST_TEXT) throw tooLong(text.length);
    const { kind, today, level } = request;
    const tokens = yield* tokenSteps(text);
    const { sentences, languages: textLanguages } = sentencesOf(tokens, request.lang);
    const [main] = textLanguages;
    if (main === undefined) throw unknownLanguage();
    const sections = sectionsOf(text, sentences);
    const parts: Parts = { languages: [], licences: [], contracts: [], hours: [], starts: [] };
    const placed: PlacedSentence[] = [];
    let words = 0;
    for (const [i, sentence] of sentences.entries()) {
      const section = sections[i];
      const languages = readLanguages(text, sentence, kind, section);
      const licences = readLicences(text, sentence, kind, section);
      const said = [...languages, ...licences].flatMap((one) => one.evidence ?? []);
      placed.push({ sentence, section, said });
      parts.languages.push(...languages);
      parts.licences.push(...licences);
      parts.contracts.push(...readContracts(text, sentence));
      parts.hours.push(...readHours(text, sentence));
      parts.starts.push(...readStart(text, sentence, today));
      words += sentence.tokens.length;
      if (words >= STEP) {
        words = 0;
        yield;
      }
    }
    const { taxonomy, jobSkills: jobs } = this;
    const tools = { kind, main, taxonomy, jobs, index: this.index, linker: this.linker };
    const concepts = yield* readConcepts(text, placed, tools);
    const languages = strongest(parts.languages, ({ language }) => language);
    return {
      textLanguages,
      ...concepts,
      languages:
        kind === 'vacancy' ? [...languages, ...assumedLanguage(main, languages, level)] : languages,
      drivingLicences: strongest(parts.licences, (licence) => licence.class),
      contracts: strongest(parts.contracts, (contract) => contract),
      hours: strongest(parts.hours, ({ min, max }) => `${min}-${max}`),
      startsOn: strongest(parts.starts, ({ day }) => day),
    };
  }

  private get jobSkills(): JobSkills {
    this.jobs ??= new JobSkills(this.taxonomy);
    return this.jobs;
  }

  private readonly index = function* (
    this: TextReader,
    kind: ConceptKind,
    lang: Locale,
  ): Generator<void, LabelIndex> {
    const key = `${kind} ${lang}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const made = yield* buildLabelIndex(this.taxonomy.all(), kind, lang);
    this.indexes.set(key, made);
    return made;
  }.bind(this);
}

interface Parts {
  languages: ReturnType<typeof readLanguages>;
  licences: ReturnType<typeof readLicences>;
  contracts: ReturnType<typeof readContracts>;
  hours: ReturnType<typeof readHours>;
  starts: ReturnType<typeof readStart>;
}

const tooLong = (length: number) =>
  new DomainError(
    'too-large',
    'text-too-long',
    `The text has ${length} characters; at most ${LONGEST_TEXT} can be read`,
    { length, max: LONGEST_TEXT },
  );

const unknownLanguage = () =>
  new DomainError(
    'invalid',
    'text-language-unknown',
    'The text is in none of the languages that can be read (fr, de, en); say `lang` if it is',
    { languages: 'fr, de, en' },
  );
