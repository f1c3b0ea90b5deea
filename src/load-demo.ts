import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadDemo } from './demo/load-demo.js';
import { OperatorModule } from './operator.module.js';
import { runProcess } from './platform/process/shutdown.js';
import { readSettings, SettingsError } from './platform/settings/settings.js';

/** Loads the demonstration region, once; a process of its own so that the standalone stays small. */
await runProcess(async () => {
  const settings = readSettings();
  if (!settings.demonstration) throw new SettingsError(['DEMO_REGION is not true']);
  const app = await NestFactory.createApplicationContext(OperatorModule.with(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await loadDemo(app);
  } finally {
    await app.close();
  }
  process.exit(0);
});
