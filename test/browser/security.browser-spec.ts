import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { Visit } from './support/browser.js';
import { NAUGHTY } from './support/naughty-strings.js';

describe('the pages under attack', () => {
  let visit: Visit;
  let elsewhere: Server;
  let page404: string;

  beforeAll(async () => {
    visit = await Visit.start();
    page404 = `${visit.system.url}/nowhere`;
  }, 180_000);
  afterAll(async () => {
    elsewhere?.close();
    await visit.end();
  });

  /** Fails on a dialog, and collects what the page's policy stopped. */
  async function watched(page: Page): Promise<string[]> {
    const stopped: string[] = [];
    page.on('dialog', (dialog) => {
      throw new Error(`A dialog opened: ${dialog.message()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) stopped.push(message.text());
    });
    return stopped;
  }

  it('naughty texts are stored, shown as text, and run nowhere', async () => {
    const employer = await visit.system.signIn('employer');
    const created = await visit.system.request('POST', '/api/v1/vacancies', {
      as: employer,
      body: {
        titles: [
          { lang: 'de', text: NAUGHTY[0] },
          { lang: 'fr', text: NAUGHTY[1] },
        ],
        descriptions: [{ lang: 'de', text: NAUGHTY.join('\n\n') }],
        skills: NAUGHTY.map((label) => ({ label, lang: 'de' })),
        qualification: NAUGHTY[2],
        workplace: { country: 'DE', postalCode: '77694' },
        contract: 'permanent',
      },
    });
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    await visit.system.settled();
    const context = await visit.as('employer');
    const page = await context.newPage();
    const stopped = await watched(page);
    for (const path of [
      `/vacancies/${id}`,
      `/my-vacancies/${id}`,
      `/my-vacancies/${id}/edit`,
      '/my-vacancies',
      '/vacancies',
      '/',
    ]) {
      await page.goto(path);
      expect([path, await page.evaluate(() => (globalThis as { canary?: number }).canary)]).toEqual(
        [path, undefined],
      );
    }
    await page.goto(`/vacancies/${id}`);
    const text = (await page.textContent('main')) ?? '';
    for (const naughty of NAUGHTY) expect(text).toContain(naughty);
    expect(
      await page.locator('main a[href^="javascript:"], main img, main iframe, main script').count(),
    ).toBe(0);
    expect(stopped).toEqual([]);
  });

  it('a search for naughty texts, and addresses that hold them, show them as text', async () => {
    const page = await (await visit.anonymous()).newPage();
    await watched(page);
    for (const naughty of NAUGHTY) {
      await page.goto(`/vacancies?q=${encodeURIComponent(naughty.slice(0, 100))}`);
      await page.goto(
        `/sign-in?back=${encodeURIComponent(naughty)}&done=${encodeURIComponent(naughty)}`,
      );
      expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined();
      expect(await page.inputValue('form[action="/sign-in"] [name=back]')).toMatch(/^\//);
    }
  });

  it('no answer lets scripts or styles of a page’s own run, be framed, or be guessed at', async () => {
    for (const url of ['/', '/sign-in', '/vacancies', '/assets/none.css', page404]) {
      const answer = await fetch(new URL(url, visit.system.url), {
        headers: { accept: 'text/html' },
      });
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).not.toMatch(/unsafe/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/script-src 'self'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    }
  });

  it('static files may be kept for ever, and hold nothing of anyone', async () => {
    const html = await (await fetch(visit.system.url)).text();
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const answer = await fetch(new URL(style, visit.system.url));
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('a form on another site changes nothing', async () => {
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<form method="post" action="${visit.system.url}/account"><input name="name" value="Robbed"><button>go</button></form>` +
          `<form id="text" method="post" enctype="text/plain" action="${visit.system.url}/api/v1/profile"><input name='{"x":"' value='"}'><button>go</button></form>`,
      );
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    // Another host name for the same machine: another site for the browser.
    const url = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`;
    const context = await visit.as('seeker');
    for (const button of ['form button', '#text button']) {
      const page = await context.newPage();
      await page.goto(url);
      const [answer] = await Promise.all([page.waitForNavigation(), page.click(button)]);
      expect(answer?.status()).toBe(403);
    }
    const page = await context.newPage();
    await page.goto('/account');
    expect(await page.inputValue('[name=name]')).not.toBe('Robbed');
  });

  it('nobody who is not signed in, or of another role, sees a page of somebody’s own', async () => {
    const anonymous = await (await visit.anonymous()).newPage();
    const own = [
      '/suggestions',
      '/profile',
      '/introductions',
      '/my-vacancies',
      '/waiting',
      '/caseload',
      '/overview',
      '/account',
      '/notifications',
    ];
    for (const path of own) {
      await anonymous.goto(path);
      expect(new URL(anonymous.url()).pathname).toBe('/sign-in');
    }
    const seeker = await (await visit.as('seeker')).newPage();
    for (const path of ['/my-vacancies', '/waiting', '/caseload', '/overview']) {
      expect([path, (await seeker.goto(path))?.status()]).toEqual([path, 403]);
    }
  });

  it('signing out ends the session for the back button too', async () => {
    const context = await visit.as('seeker');
    const page = await context.newPage();
    await page.goto('/account');
    await Promise.all([page.waitForNavigation(), page.click('form[action="/sign-out"] button')]);
    await page.goBack();
    await page.reload();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
