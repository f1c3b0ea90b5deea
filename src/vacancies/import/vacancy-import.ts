import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Gazetteer, placeProblemReason } from '../../geography/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict, DomainError } from '../../kernel/errors.js';
import { ID_GENERATOR, type IdGenerator, type VacancyId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { VacancyImportRun } from '../persistence/vacancy-import.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { judgeClosures } from './closures.js';
import { formatNamed } from './formats.js';
import { emptyReport, noteUnplaced, type ImportReport } from './import-report.js';
import type { FeedFormat } from './neutral-offer.js';
import { OfferStore } from './offer-store.js';
import { isRejection, readOffer, type ReadOffer } from './read-offer.js';
import type { RawRecord } from './readers/feed-error.js';
import { inspectTextFile, type TextFile } from './readers/text-file.js';

/** Ads of one transaction: what a fault can undo stays small. */
const BATCH = 200;

export interface ImportOptions {
  /** Name of the source; each feed needs its own, for ids and closures are per source. */
  source?: string;
  /** The file is a part of the feed: nothing is closed. */
  partial?: boolean;
  /** Close what is gone from the feed, however much it is. */
  confirmClosures?: boolean;
  onProgress?: (read: number) => void;
}

interface Run {
  format: FeedFormat;
  file: TextFile;
  source: string;
  report: ImportReport;
  /** Ids of the source that this run has met, readable or not, with where. */
  met: Map<string, string>;
}

/** Reads a feed's file into external vacancies. */
@Injectable()
export class VacancyImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly offers: OfferStore,
    private readonly gazetteer: Gazetteer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /**
   * @param formatName `francetravail` or `csv`
   * @throws DomainError in plain words when nothing of the file can be read, or another import of the source runs
   */
  async run(path: string, formatName: string, options: ImportOptions = {}): Promise<ImportReport> {
    const format = formatNamed(formatName);
    const file = await inspectTextFile(path);
    const source = options.source ?? format.source;
    const run: Run = { format, file, source, report: emptyReport(), met: new Map() };
    await this.alone(source, async () => {
      const startedAt = this.clock.now();
      const openBefore = await this.dataSource.manager.countBy(Vacancy, {
        source,
        status: 'active',
        channel: 'external',
      });
      await this.readAll(run, options);
      await this.closeGone(run, openBefore, options);
      await this.note(run, formatName, startedAt);
    });
    return run.report;
  }

  private async readAll(run: Run, options: ImportOptions): Promise<void> {
    let batch: ReadOffer[] = [];
    const flush = async () => {
      await this.store(run, batch);
      batch = [];
      options.onProgress?.(run.report.read);
    };
    try {
      for await (const raw of run.format.read(run.file)) {
        const offer = this.take(run, raw);
        if (offer !== undefined) batch.push(offer);
        if (batch.length >= BATCH) await flush();
      }
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'feed-broken') throw error;
      // A file of which nothing can be read is a failure, not a report.
      if (run.report.read === 0) throw error;
      run.report.broken = { position: String(error.params['position']), reason: error.message };
    }
    await flush();
  }

  /** Counts a record in; undefined when it is rejected. */
  private take({ report, format, file, met }: Run, raw: RawRecord): ReadOffer | undefined {
    report.read++;
    const read = readOffer(format, raw, file.firstBadLine !== undefined);
    const id = isRejection(read) ? read.id : read.sourceId;
    const before = id === undefined ? undefined : met.get(id);
    if (id !== undefined && before === undefined) met.set(id, raw.position);
    if (isRejection(read)) {
      report.rejected.push(read);
      return undefined;
    }
    if (before !== undefined) {
      const reason = `the same id stands at ${before} already`;
      report.rejected.push({ position: raw.position, id: read.sourceId, field: 'id', reason });
      return undefined;
    }
    this.notePlace(report, format, read);
    return read;
  }

  /** An ad goes in wherever its work is; whoever runs the import is told which ones nobody can be matched to. */
  private notePlace(report: ImportReport, format: FeedFormat, read: ReadOffer): void {
    const { workplace } = read.record;
    const problem = workplace && this.gazetteer.explain(workplace).problem;
    if (problem === undefined) return;
    const field = format.fieldNames['workplace'] ?? 'workplace';
    const reason = placeProblemReason(problem.code);
    noteUnplaced(report, { position: read.position, id: read.sourceId, field, reason });
  }

  private async store({ report, source }: Run, batch: readonly ReadOffer[]): Promise<void> {
    if (batch.length === 0) return;
    const counts = await this.offers.put(source, batch);
    report.created += counts.created;
    report.updated += counts.updated;
    report.unchanged += counts.unchanged;
    if (counts.claimed > 0) report.claimed = (report.claimed ?? 0) + counts.claimed;
  }

  private async closeGone(
    { source, met, report }: Run,
    openBefore: number,
    options: ImportOptions,
  ): Promise<void> {
    const open = await this.dataSource.manager
      .createQueryBuilder(Vacancy, 'v')
      .select(['v.id', 'v.sourceId'])
      .where("v.source = :source AND v.status = 'active' AND v.channel = 'external'", { source })
      .orderBy('v.id')
      .getMany();
    const gone = open.filter((row) => row.sourceId !== null && !met.has(row.sourceId));
    const verdict = judgeClosures({
      open: openBefore,
      gone: gone.length,
      complete: report.broken === undefined,
      partial: options.partial === true,
      confirmed: options.confirmClosures === true,
    });
    if (!verdict.close) {
      report.held = { closures: gone.length, reason: verdict.reason };
      return;
    }
    for (let from = 0; from < gone.length; from += BATCH) {
      const ids = gone.slice(from, from + BATCH).map((row): VacancyId => row.id);
      report.closed += await inTransaction(this.dataSource, (manager) =>
        this.offers.closeGone(manager, ids),
      );
    }
  }

  /** One import of a source at a time: a second one would take the first one's half for the whole. */
  private async alone(source: string, work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    const key = `vacancies:import ${source}`;
    try {
      const [answer] = (await runner.query('SELECT pg_try_advisory_lock(hashtext($1)) AS mine', [
        key,
      ])) as {
        mine: boolean;
      }[];
      if (answer?.mine !== true) {
        throw conflict('import-runs', `Another import of the source ${source} is running`);
      }
      try {
        await work();
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtext($1))', [key]);
      }
    } finally {
      await runner.release();
    }
  }

  private async note({ source, report }: Run, format: string, startedAt: Date): Promise<void> {
    await this.dataSource.manager.insert(VacancyImportRun, {
      id: this.ids.next<string>(),
      source,
      format,
      startedAt,
      finishedAt: this.clock.now(),
      complete: report.broken === undefined,
      read: report.read,
      created: report.created,
      updated: report.updated,
      unchanged: report.unchanged,
      closed: report.closed,
      rejected: report.rejected.length,
      heldClosures: report.held?.closures ?? 0,
    });
  }
}
