import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { BaseChecks } from './base-checks.js';
import { Progress } from './progress.js';
import { Readiness } from './readiness.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Readiness, Progress, BaseChecks],
  exports: [Readiness, Progress],
})
export class HealthModule {}
