import 'reflect-metadata';
import { join } from 'node:path';
import { MIGRATIONS } from '../migrations/index.js';
import { migrate } from './platform/database/migrate.js';
import { openDataFolder } from './platform/embedded-postgres/data-folder.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/embedded-postgres.js';
import { embeddedPostgresModule } from './platform/embedded-postgres/module-url.js';
import { startLocalMailbox } from './platform/mail/local-mailbox.js';
import { ChildProcess } from './platform/process/child-process.js';
import { claimDatabase } from './platform/process/claim-database.js';
import { assertPortFree } from './platform/process/ports.js';
import { onShutdown, runProcess } from './platform/process/shutdown.js';
import { readSettings } from './platform/settings/settings.js';
import { isDemoLoaded } from './demo/is-demo-loaded.js';
import { welcome } from './demo/welcome.js';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Everything on one machine: embedded parts where the settings name no real ones. */
await runProcess(async () => {
  const begun = Date.now();
  const settings = readSettings();
  await assertPortFree(settings.port, 'PORT');
  await assertPortFree(settings.workerPort, 'WORKER_PORT');
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  onShutdown(async () => {
    say('Stopping …');
    await stopAll();
    say('Stopped. Nothing was lost; npm start goes on where it was.');
  });

  try {
    const note = openDataFolder(settings.dataDir);
    let databaseUrl = settings.databaseUrl;
    if (databaseUrl === undefined) {
      say('Starting the database …');
      const postgres = await startEmbeddedPostgres(
        settings.dataDir,
        note,
        settings.postgresModule ?? embeddedPostgresModule(),
      );
      databaseUrl = postgres.url;
      const claim = await claimDatabase(databaseUrl);
      stops.push(async () => {
        await claim.release();
        await postgres.stop();
      });
    }
    const { applied } = await migrate(settings.migrationDatabaseUrl ?? databaseUrl, MIGRATIONS);
    if (applied.length > 0) say(`Prepared the database (${applied.length} steps).`);

    const demonstration = settings.environment !== 'production';
    let smtpUrl = settings.smtpUrl;
    if (smtpUrl === undefined) {
      const mailbox = await startLocalMailbox(databaseUrl);
      stops.push(mailbox.stop);
      smtpUrl = mailbox.url;
    }
    const environment = {
      PORT: String(settings.port),
      WORKER_PORT: String(settings.workerPort),
      DATA_DIR: settings.dataDir,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SESSION_SECRET: note.sessionSecret,
      DEMO_REGION: String(demonstration),
      WORKER_HEALTH_URL: `http://127.0.0.1:${settings.workerPort}`,
    };
    const logs = join(settings.dataDir, 'log');
    if (demonstration && !(await isDemoLoaded(databaseUrl))) {
      say('Loading the demonstration region …');
      await new ChildProcess('load-demo', logs, environment, say).runOnce();
    }
    say('Starting web and worker …');
    const worker = new ChildProcess('worker', logs, environment, say);
    const web = new ChildProcess('main', logs, environment, say);
    stops.push(
      () => worker.stop(),
      () => web.stop(),
    );
    await Promise.all([worker.start(), web.start()]);
    say(
      welcome({
        publicUrl: settings.publicUrl,
        demonstration,
        logs,
        seconds: (Date.now() - begun) / 1000,
      }),
    );
  } catch (error) {
    await stopAll();
    throw error;
  }
});
