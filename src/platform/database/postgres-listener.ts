import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../settings/settings.js';

const RECONNECT_MS = 1_000;

/** One listening connection per process, which comes back after the database was away. */
@Injectable()
export class PostgresListener implements OnApplicationShutdown {
  private readonly logger = new Logger(PostgresListener.name);
  private readonly handlers = new Map<string, ((payload: string) => void)[]>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly settings: Settings) {}

  /** @param channel a name of our own (it stands in SQL as it is) */
  async on(channel: string, handler: (payload: string) => void): Promise<void> {
    const known = this.handlers.get(channel);
    this.handlers.set(channel, [...(known ?? []), handler]);
    if (this.client !== undefined) {
      if (known === undefined) await this.client.query(`LISTEN ${channel}`);
      return;
    }
    // Several features may ask before the first connection is there.
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    await this.connecting;
    if (known === undefined)
      await (this.client as pg.Client | undefined)?.query(`LISTEN ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      keepAlive: true,
      application_name: 'passerelle-listener',
    });
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    await client.connect();
    this.client = client;
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
  }

  private tell(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  private reconnectLater(): void {
    if (this.closed) return;
    setTimeout(() => {
      this.connect().then(
        // What was said while nobody listened is made up for by a word to everyone.
        () => [...this.handlers.keys()].forEach((channel) => this.tell(channel, '')),
        () => {
          this.logger.warn('database away, listening again soon');
          this.reconnectLater();
        },
      );
    }, RECONNECT_MS).unref();
  }
}
