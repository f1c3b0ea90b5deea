import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { Taxonomy } from './domain/taxonomy.js';
import type { ReadingRequest, TextReading } from './reading/suggestion.js';
import { TextReader } from './reading/text-reader.js';
import { TaxonomySource } from './taxonomy-source.js';

/** What is read, without the day: that is today's. */
export type TextToRead = Omit<ReadingRequest, 'today'>;

/**
 * Reads texts by the taxonomy in force, in short steps, so that nobody else waits for a long one; one text after another,
 * so that a great many of them cannot fill the memory.
 */
@Injectable()
export class TextReadings {
  private reader: { readonly taxonomy: Taxonomy; readonly texts: TextReader } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: TaxonomySource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `text-too-long`, `text-language-unknown` */
  read(text: string, request: TextToRead): Promise<TextReading> {
    const next = this.last.then(
      () => this.run(text, request),
      () => this.run(text, request),
    );
    this.last = next;
    return next;
  }

  private async run(text: string, request: TextToRead): Promise<TextReading> {
    const steps = this.current().steps(text, { ...request, today: this.clock.today() });
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await setImmediate();
    }
  }

  /** A new ESCO brings a new reader, and so does a name that was settled. */
  private current(): TextReader {
    const taxonomy = this.source.named;
    if (this.reader?.taxonomy !== taxonomy) {
      this.reader = { taxonomy, texts: new TextReader(taxonomy, () => this.source.linker) };
    }
    return this.reader.texts;
  }
}
