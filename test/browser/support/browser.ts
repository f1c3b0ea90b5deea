import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { startSystem, type System } from '../../support/processes.js';

/** Quiet and without a network of its own: the browser speaks to our address only. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disk-cache-dir=${mkdtempSync(join(tmpdir(), 'passerelle-browser-'))}`,
];

export type SignIn =
  'seeker' | 'employer' | 'adviser.fr' | 'adviser.de' | 'adviser.ch' | 'coordinator';

/** The demonstration region with web, worker and mailbox, and a browser in front of it. */
export class Visit {
  private constructor(
    readonly system: System,
    readonly browser: Browser,
    private readonly database: TestDatabase,
  ) {}

  static async start(): Promise<Visit> {
    const executablePath = process.env['CHROMIUM_PATH'];
    if (executablePath === undefined)
      throw new Error('CHROMIUM_PATH is not set: run npm run test:browser');
    const database = await createTestDatabase();
    const system = await startSystem(database.url);
    await system.settled();
    return new Visit(system, await chromium.launch({ executablePath, args: FLAGS }), database);
  }

  /** A browser of somebody's own, nobody signed in. */
  async anonymous(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.browser.newContext({ baseURL: this.system.url, locale: 'fr-FR', ...options });
  }

  /** A browser in which somebody has signed in by the form. */
  async as(who: SignIn, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.anonymous(options);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.fill('input[name=email]', `${who}@passerelle.test`);
    await page.fill('input[name=password]', 'passerelle-demo');
    await Promise.all([page.waitForNavigation(), page.click('form[action="/sign-in"] button')]);
    if (page.url().includes('/sign-in')) throw new Error(`${who} could not sign in`);
    await page.close();
    return context;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.system.close();
    await this.database.drop();
  }
}

/** The page's language on this device. */
export async function inLanguage(
  context: BrowserContext,
  url: string,
  locale: string,
): Promise<void> {
  await context.addCookies([{ name: 'locale', value: locale, url }]);
}
