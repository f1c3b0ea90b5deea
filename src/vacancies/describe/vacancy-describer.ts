import { Injectable } from '@nestjs/common';
import type { VacancyRecord } from '../../kernel/contract/index.js';
import { invalid } from '../../kernel/errors.js';
import { LOCALES } from '../../kernel/locale.js';
import { Gazetteer, placeProblemReason } from '../../geography/index.js';
import { TaxonomySource, type Linker, type NationalCode } from '../../taxonomy/index.js';
import { RememberingLinker } from './remembering-linker.js';
import { settleConcepts } from './settle-concepts.js';
import { vacancyColumns, type VacancyColumns } from './vacancy-columns.js';

export interface DescribedVacancy {
  record: VacancyRecord;
  columns: VacancyColumns;
}

/** Works out what a record means: which concepts its words stand for, and where its place is. */
@Injectable()
export class VacancyDescriber {
  /** By linker, so that a new taxonomy starts with an empty memory. */
  private readonly remembering = new WeakMap<Linker, RememberingLinker>();

  constructor(
    private readonly taxonomy: TaxonomySource,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** A place that nobody knows is kept as the record has it. */
  describe(record: VacancyRecord, codes: readonly NationalCode[] = []): DescribedVacancy {
    const taxonomy = this.taxonomy.current;
    const settled = settleConcepts(record, codes, {
      linker: this.linker(),
      byNationalCode: (code) => taxonomy.byNationalCode(code),
    });
    const place = settled.workplace && this.gazetteer.resolve(settled.workplace);
    const uri = settled.occupation?.uri;
    const labels = uri === undefined ? undefined : taxonomy.concept(uri)?.labels;
    const known = LOCALES.flatMap((locale) => labels?.[locale] ?? []);
    return { record: settled, columns: vacancyColumns(settled, place, known) };
  }

  private linker(): Linker {
    const { linker } = this.taxonomy;
    const known = this.remembering.get(linker) ?? new RememberingLinker(linker);
    this.remembering.set(linker, known);
    return known;
  }

  /** Someone who writes a vacancy here can be asked for a place we know. @throws DomainError `invalid` */
  requirePlace({ workplace }: VacancyRecord): void {
    const problem = workplace && this.gazetteer.explain(workplace).problem;
    if (problem === undefined) return;
    const message = `workplace: ${placeProblemReason(problem.code)}`;
    throw invalid('invalid-fields', 'Some fields are not valid', [
      { field: 'workplace', code: problem.code, message, params: problem.params },
    ]);
  }
}
