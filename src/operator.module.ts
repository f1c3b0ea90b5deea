import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURE_MODULES } from './features.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings/settings.js';

/** The features without HTTP and without queues: for operators' commands and the demonstration's loader. */
@Module({})
export class OperatorModule {
  static with(settings: Settings): DynamicModule {
    return { module: OperatorModule, imports: [PlatformModule.with(settings), ...FEATURE_MODULES] };
  }
}
