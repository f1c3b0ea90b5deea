import { Injectable } from '@nestjs/common';
import { Gazetteer, placeProblemReason, type ResolvedPlace } from '../../geography/index.js';
import { PROFILE_REQUIRED, readProfile, type ProfileRecord } from '../../kernel/contract/index.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import { TaxonomySource } from '../../taxonomy/index.js';
import { linkConcepts } from './link-concepts.js';

/** A profile's body, read, with what its words mean. */
export interface SettledProfile {
  /** Without what the server owns. */
  record: ProfileRecord;
  /** What the body says of consent; undefined: nothing. */
  consent: boolean | undefined;
  place: ResolvedPlace;
}

const refused = (problems: readonly FieldProblem[]) =>
  new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, problems);

/** Reads a profile from a request: validates, finds the home, links words to concepts. */
@Injectable()
export class SettleProfile {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly taxonomy: TaxonomySource,
  ) {}

  /** @throws DomainError `invalid` with the fields at fault; a home that nobody knows is one */
  run(input: unknown, locale: Locale): SettledProfile {
    const checked = readProfile(input, PROFILE_REQUIRED);
    if (!checked.ok) throw refused(checked.problems);
    const { id: _id, consent, ...stated } = checked.value;
    const record = linkConcepts(stated, this.taxonomy.linker, locale);
    // JSON and back: what is stored and compared is plain data, as the database gives it back.
    return { record: plain(record), consent, place: this.placeOf(record) };
  }

  private placeOf({ home }: ProfileRecord): ResolvedPlace {
    const answer = this.gazetteer.explain(home ?? { country: '' });
    if (answer.place !== undefined) return answer.place;
    const { code, params } = answer.problem;
    const field = home?.postalCode === undefined ? 'home' : 'home.postalCode';
    throw refused([{ field, code, message: `${field}: ${placeProblemReason(code)}`, params }]);
  }
}

const plain = (record: ProfileRecord) => JSON.parse(JSON.stringify(record)) as ProfileRecord;
