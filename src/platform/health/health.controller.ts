import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Public } from '../security/access.js';
import { Progress, type ProgressReport } from './progress.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** For those who run the service. Holds counts and times only. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(
    private readonly readiness: Readiness,
    private readonly progressOf: Progress,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.outboxGauges();
  }

  /** The event loop turns. */
  @Get('livez')
  livez(): { alive: true } {
    return { alive: true };
  }

  /** Migrated, loaded and connected; in the standalone the worker included. */
  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (!report.ready) void reply.code(503);
    return report;
  }

  @Get('progress')
  progress(): Promise<ProgressReport> {
    return this.progressOf.report();
  }

  /** Prometheus text format. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }

  private outboxGauges(): void {
    const { progressOf, registry } = this;
    new Gauge({
      name: 'passerelle_outbox_undelivered',
      help: 'Deliveries that are not done',
      registers: [registry],
      async collect() {
        this.set((await progressOf.report()).undelivered);
      },
    });
    new Gauge({
      name: 'passerelle_outbox_oldest_seconds',
      help: 'Age of the oldest delivery that is not done',
      registers: [registry],
      async collect() {
        this.set((await progressOf.report()).oldestUnsentSeconds ?? 0);
      },
    });
  }
}
