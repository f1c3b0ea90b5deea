import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  COMMUTE_ESTIMATOR,
  Gazetteer,
  placeProblemReason,
  type CommuteEstimator,
  type Point,
} from '../../geography/index.js';
import { COUNTRIES } from '../../kernel/countries.js';
import { DomainError } from '../../kernel/errors.js';
import { minutesOf, modeOf, type VacancyQuery } from './vacancy-query.js';

/** Faster than anyone travels between two towns of the region: places farther away need no estimate. */
const FASTEST_KM_PER_MINUTE = 2.2;
const KM_PER_DEGREE = 111.2;

/** Which places of work one can reach in time. */
@Injectable()
export class ReachablePlaces {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly gazetteer: Gazetteer,
    @Inject(COMMUTE_ESTIMATOR) private readonly commute: CommuteEstimator,
  ) {}

  /**
   * Keys of the places with active vacancies that the low end of the estimate puts within reach.
   * @throws DomainError `invalid` for a place that nobody knows or that lies outside the region
   */
  async from(place: string, query: VacancyQuery): Promise<string[]> {
    const start = this.locate(place);
    const minutes = minutesOf(query);
    const north = (minutes * FASTEST_KM_PER_MINUTE) / KM_PER_DEGREE;
    const east = north / Math.cos((start.lat * Math.PI) / 180);
    const places: { key: string; lat: number; lon: number }[] = await this.dataSource.query(
      `SELECT DISTINCT ON (place_key) place_key AS key, lat, lon FROM vacancy
        WHERE status = 'active' AND place_key IS NOT NULL
          AND lat BETWEEN $1 AND $2 AND lon BETWEEN $3 AND $4`,
      [start.lat - north, start.lat + north, start.lon - east, start.lon + east],
    );
    const mode = modeOf(query);
    return places
      .filter((to) => this.commute.estimate(start, to, mode).low <= minutes)
      .map(({ key }) => key);
  }

  private locate(written: string): Point {
    const text = written.trim();
    const found = pointIn(text) ?? this.byCode(text) ?? this.gazetteer.search(text, 1)[0];
    if (found !== undefined && this.gazetteer.covers(found)) return found;
    const code = found === undefined ? 'place-unknown' : 'place-outside-region';
    const problem = { field: 'place', code, message: `place: ${placeProblemReason(code)}` };
    throw new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, [problem]);
  }

  /** `FR 67000` or `FR 67000 Strasbourg` */
  private byCode(text: string): Point | undefined {
    const found = /^([A-Za-z]{2})[ -](\d{4,5})(?:\s+(.{1,100}))?$/.exec(text);
    const country = COUNTRIES.find((known) => known === found?.[1]?.toUpperCase());
    if (found === null || country === undefined) return undefined;
    const [, , postalCode, place] = found;
    return this.gazetteer.resolve({ country, postalCode, ...(place !== undefined && { place }) });
  }
}

/** `48.58,7.75` */
function pointIn(text: string): Point | undefined {
  const found = /^(-?\d{1,2}(?:\.\d{1,8})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text);
  return found === null ? undefined : { lat: Number(found[1]), lon: Number(found[2]) };
}
