import { contractGate } from '../gates/contract.js';
import { drivingLicenceGate } from '../gates/driving-licence.js';
import type { Gate } from '../gates/gate.js';
import { hoursGate } from '../gates/hours.js';
import { regulatedProfessionGate } from '../gates/regulated-profession.js';
import { workPermissionGate } from '../gates/work-permission.js';
import { rulesFor } from '../legal-rules.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { CODE_OF, FAIL } from './codes.js';
import { Growing } from './growing.js';
import { Interner } from './interner.js';

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

  /** Codes of a vacancy's side for every profile's side seen so far. */
  table(asked: number): Uint8Array {
    const vacancy = { ...NOTHING, ...this.jobs[asked] };
    const table = (this.tables[asked] ??= new FilledTable());
    return table.upTo(this.stated.size, (i) => {
      const answer = this.gate.check({ ...NOBODY, ...this.people[i] }, vacancy, this.context);
      return CODE_OF[answer.outcome];
    });
  }
}

/** Four facets that a person's papers decide together: one number per person, one table per job. */
export class Papers {
  private readonly permission: Facet;
  private readonly recognition: Facet;
  private readonly contract: Facet;
  private readonly licence: Facet;
  private readonly people = new Interner();
  private readonly jobs = new Interner();
  private readonly statedParts: number[][] = [];
  private readonly askedParts: number[][] = [];
  private readonly filled: FilledTable[] = [];
  readonly tables: Uint8Array[] = [];

  constructor(private readonly context: MatchContext) {
    this.permission = new Facet(workPermissionGate, context);
    this.recognition = new Facet(regulatedProfessionGate, context);
    this.contract = new Facet(contractGate, context);
    this.licence = new Facet(drivingLicenceGate, context);
  }

  state(profile: CoreProfile): number {
    const { mayWorkIn, recognisedProfessions, contracts, drivingLicences } = profile;
    const recognised = recognisedProfessions?.map((r) => `${r.occupation} ${r.country} ${r.state}`);
    const parts = [
      this.permission.state(sorted(mayWorkIn), { mayWorkIn }),
      this.recognition.state(sorted(recognised), { recognisedProfessions }),
      this.contract.state(sorted(contracts), { contracts }),
      this.licence.state(sorted(drivingLicences), { drivingLicences }),
    ];
    return this.people.intern(parts.join(), () => this.statedParts.push(parts));
  }

  ask(vacancy: CoreVacancy): number {
    const { workplace, occupation, contract, drivingLicences } = vacancy;
    const place = workplace && { workplace: { country: workplace.country } };
    const country = workplace?.country ?? '?';
    const licences = sorted(drivingLicences.map((need) => `${need.class} ${need.strictness}`));
    const regulated = this.isRegulated(vacancy);
    const parts = [
      this.permission.ask(country, { ...place }),
      regulated
        ? this.recognition.ask(`${country} ${occupation}`, { ...place, occupation })
        : this.recognition.ask('?', {}),
      this.contract.ask(contract ?? '?', { contract }),
      this.licence.ask(licences, { drivingLicences }),
    ];
    return this.jobs.intern(parts.join(), () => this.askedParts.push(parts));
  }

  /** May someone be asked for a recognition? Then even people with nothing unusual can give a condition. */
  isRegulated({ workplace, occupation }: CoreVacancy): boolean {
    if (workplace === undefined || occupation === undefined) return false;
    const { legal, taxonomy } = this.context;
    return rulesFor(legal, taxonomy, occupation, workplace.country).some(
      ({ row }) => row.appliesTo === 'employee',
    );
  }

  /** Brings the table of a vacancy's papers up to the people seen so far: sums of four codes, at most {@link FAIL}. */
  prepare(asked: number): Uint8Array {
    const table = (this.filled[asked] ??= new FilledTable());
    const facets = [this.permission, this.recognition, this.contract, this.licence];
    const parts = facets.map((facet, i) => facet.table(this.askedParts[asked]?.[i] ?? 0));
    const codes = table.upTo(this.people.size, (person) => {
      let sum = 0;
      for (let i = 0; i < parts.length; i++) {
        sum += parts[i]?.[this.statedParts[person]?.[i] ?? 0] ?? 0;
      }
      return Math.min(sum, FAIL);
    });
    return (this.tables[asked] = codes);
  }

  get askedCount(): number {
    return this.jobs.size;
  }

  get statedCount(): number {
    return this.people.size;
  }
}

/** The hours gate, by the different ranges that occur. */
export class Hours {
  private readonly facet: Facet;
  readonly tables: Uint8Array[] = [];

  constructor(context: MatchContext) {
    this.facet = new Facet(hoursGate, context);
  }

  state({ hours }: CoreProfile): number {
    return this.facet.state(`${hours?.min} ${hours?.max}`, { hours });
  }

  ask({ hours }: CoreVacancy): number {
    return this.facet.ask(`${hours?.min} ${hours?.max}`, { hours });
  }

  prepare(asked: number): Uint8Array {
    return (this.tables[asked] = this.facet.table(asked));
  }

  get askedCount(): number {
    return this.facet.asked.size;
  }

  get statedCount(): number {
    return this.facet.stated.size;
  }
}
