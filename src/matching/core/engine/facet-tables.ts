import { contractGate } from '../gates/contract.js';
import { drivingLicenceGate } from '../gates/driving-licence.js';
import type { Gate } from '../gates/gate.js';
import { hoursGate } from '../gates/hours.js';
import { regulatedProfessionGate } from '../gates/regulated-profession.js';
import { workPermissionGate } from '../gates/work-permission.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { CODE_OF, FAIL } from './codes.js';
import { Growing } from './growing.js';
import { Interner } from './interner.js';
import { RegulatedKeys } from './regulated-keys.js';

type ProfileSide = Partial<CoreProfile>;
type VacancySide = Partial<CoreVacancy>;

const NOBODY: CoreProfile = { id: '', consent: true };
const NOTHING: CoreVacancy = {
  id: '',
  status: 'active',
  remoteShare: 0,
  skills: [],
  languages: [],
  drivingLicences: [],
};

const sorted = (items: readonly string[] | undefined) =>
  items === undefined ? '?' : [...items].sort().join(',');

/** A table of codes that is filled further as new numbers come up, with room to spare. */
class FilledTable {
  private codes = new Growing(Uint8Array, 16);

  /** The table where it is filled up to a size already. */
  filledTo(size: number): Uint8Array | undefined {
    return this.codes.length >= size ? this.codes.array : undefined;
  }

  upTo(size: number, code: (number: number) => number): Uint8Array {
    this.codes.reserve(size);
    for (let i = this.codes.length; i < size; i++) this.codes.put(i, code(i));
    return this.codes.array;
  }
}

/**
 * One gate over the few different things that people state and vacancies ask: the core's own gate
 * answers once for each combination that occurs, and the engine looks the answer up. So what the engine
 * says of a gate cannot differ from what the gate says.
 */
class Facet {
  readonly stated = new Interner();
  readonly asked = new Interner();
  private readonly people: ProfileSide[] = [];
  private readonly jobs: VacancySide[] = [];
  private readonly tables: FilledTable[] = [];

  constructor(
    private readonly gate: Gate,
    private readonly context: MatchContext,
  ) {}

  state(key: string, side: ProfileSide): number {
    return this.stated.intern(key, () => this.people.push(side));
  }

  ask(key: string, side: VacancySide): number {
    return this.asked.intern(key, () => this.jobs.push(side));
  }

  /** One table for each thing asked. */
  allTables(): Uint8Array[] {
    return this.asked.keys.map((_, asked) => this.table(asked));
  }

  /** Codes of a vacancy's side for every profile's side seen so far. */
  table(asked: number): Uint8Array {
    const table = (this.tables[asked] ??= new FilledTable());
    const filled = table.filledTo(this.stated.size);
    if (filled !== undefined) return filled;
    const vacancy = { ...NOTHING, ...this.jobs[asked] };
    return table.upTo(this.stated.size, (i) => {
      const answer = this.gate.check({ ...NOBODY, ...this.people[i] }, vacancy, this.context);
      return CODE_OF[answer.outcome];
    });
  }
}

/** The facets of a person's papers, in the order of their numbers. */
const PAPER_FACETS = 4;

/** The four facets in numbers, for searches. */
export interface PaperState {
  /** By number of a vacancy's papers: the sum of its four codes for each number of a person's papers. */
  readonly codes: readonly Uint8Array[];
}

/** Four facets that a person's papers decide together: one number per person, one table per job. */
export class Papers {
  private readonly facets: readonly Facet[];
  private readonly regulated: RegulatedKeys;
  private readonly people = new Interner();
  private readonly jobs = new Interner();
  private readonly statedParts = Array.from(
    { length: PAPER_FACETS },
    () => new Growing(Uint16Array),
  );
  private readonly askedParts = new Growing(Uint16Array);
  private readonly filled: FilledTable[] = [];
  private readonly tables: Uint8Array[] = [];

  constructor(context: MatchContext) {
    this.regulated = new RegulatedKeys(context);
    this.facets = [
      new Facet(workPermissionGate, context),
      new Facet(regulatedProfessionGate, context),
      new Facet(contractGate, context),
      new Facet(drivingLicenceGate, context),
    ];
  }

  state(profile: CoreProfile): number {
    const { mayWorkIn, recognisedProfessions, contracts, drivingLicences } = profile;
    const sides: [string, ProfileSide][] = [
      [sorted(mayWorkIn), { mayWorkIn }],
      [this.regulated.stated(recognisedProfessions), { recognisedProfessions }],
      [sorted(contracts), { contracts }],
      [sorted(drivingLicences), { drivingLicences }],
    ];
    const parts = sides.map(([key, side], i) => this.facets[i]?.state(key, side) ?? 0);
    return this.people.intern(parts.join(), (number) => {
      parts.forEach((part, i) => this.statedParts[i]?.put(number, part));
    });
  }

  ask(vacancy: CoreVacancy): number {
    const { workplace, occupation, contract, drivingLicences } = vacancy;
    const place = workplace && { workplace: { country: workplace.country } };
    const country = workplace?.country ?? '?';
    const licences = sorted(drivingLicences.map((need) => `${need.class} ${need.strictness}`));
    const regulated = this.regulated.asked(vacancy);
    const sides: [string, VacancySide][] = [
      [country, { ...place }],
      regulated === undefined ? ['?', {}] : [regulated, { ...place, occupation }],
      [contract ?? '?', { contract }],
      [licences, { drivingLicences }],
    ];
    const parts = sides.map(([key, side], i) => this.facets[i]?.ask(key, side) ?? 0);
    return this.jobs.intern(parts.join(), (number) => {
      parts.forEach((part, i) => this.askedParts.put(number * PAPER_FACETS + i, part));
    });
  }

  /** All tables, brought up to the people and jobs seen so far; sums of codes are at most {@link FAIL}. */
  get numbers(): PaperState {
    const facetCodes = this.facets.map((facet) => facet.allTables());
    for (let job = 0; job < this.jobs.size; job++) this.sum(job, facetCodes);
    return {
      codes: [...this.tables],
    };
  }

  private sum(job: number, facetCodes: readonly (readonly Uint8Array[])[]): void {
    const table = (this.filled[job] ??= new FilledTable());
    const filled = table.filledTo(this.people.size);
    if (filled !== undefined) {
      this.tables[job] = filled;
      return;
    }
    const asked = facetCodes.map(
      (codes, i) => codes[this.askedParts.array[job * PAPER_FACETS + i]!]!,
    );
    const stated = this.statedParts.map((column) => column.array);
    this.tables[job] = table.upTo(this.people.size, (person) => {
      let sum = 0;
      for (let i = 0; i < PAPER_FACETS; i++) sum += asked[i]![stated[i]![person]!]!;
      return Math.min(sum, FAIL);
    });
  }
}

/** The hours gate, by the different ranges that occur. */
export class Hours {
  private readonly facet: Facet;
  constructor(context: MatchContext) {
    this.facet = new Facet(hoursGate, context);
  }

  state({ hours }: CoreProfile): number {
    return this.facet.state(`${hours?.min} ${hours?.max}`, { hours });
  }

  ask({ hours }: CoreVacancy): number {
    return this.facet.ask(`${hours?.min} ${hours?.max}`, { hours });
  }

  /** By hours asked: a code for each range stated. */
  get codes(): readonly Uint8Array[] {
    return this.facet.allTables();
  }
}
