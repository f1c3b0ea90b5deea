import type { Page } from 'playwright-core';
import { eventually } from '../support/test-app.js';
import { inLanguage, Visit } from './support/browser.js';

const MOST_STOPS = 200;

/** Somebody who has no mouse: Tab, Space, Enter and the letters, nothing else. */
class Typist {
  /** What had the focus on the way, in its order. */
  readonly stops: string[] = [];

  constructor(readonly page: Page) {}

  /** Tabs on until the focus is on what matches; what has the focus must be seen to have it. */
  async goTo(selector: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      const at = await this.page.evaluate((wanted) => {
        const one = document.activeElement;
        if (one === null || one === document.body)
          return { found: false, name: 'body', seen: true, covered: false };
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const top = document.elementFromPoint(
          box.left + box.width / 2,
          box.top + Math.min(box.height / 2, 10),
        );
        return {
          found: one.matches(wanted),
          name: `${one.tagName} ${one.getAttribute('name') ?? one.textContent?.trim().slice(0, 30) ?? ''}`,
          seen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
          covered: top !== null && !one.contains(top) && !top.contains(one),
        };
      }, selector);
      this.stops.push(at.name);
      if (!at.seen) throw new Error(`The focus is not seen on ${at.name}`);
      if (at.covered) throw new Error(`The focus is hidden on ${at.name}`);
      if (at.found) return;
    }
    throw new Error(`No way by Tab to ${selector}; stops: ${this.stops.slice(-30).join(' | ')}`);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.goTo(selector);
    await this.page.keyboard.type(text);
  }

  async press(selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(selector);
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press(key)]);
  }
}

describe('with the keyboard alone', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.start();
  }, 180_000);
  afterAll(() => visit.end());

  async function typist(): Promise<Typist> {
    const context = await visit.anonymous();
    await inLanguage(context, visit.system.url, 'en');
    return new Typist(await context.newPage());
  }

  it('the first stop of a page leads over the header to the content', async () => {
    const one = await typist();
    await one.page.goto('/vacancies');
    await one.page.keyboard.press('Tab');
    expect(await one.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '#content',
    );
    await one.page.keyboard.press('Enter');
    await one.page.keyboard.press('Tab');
    expect(await one.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(
      true,
    );
  });

  it('somebody signs up, confirms the address, signs in, fills in a profile and says yes to a job', async () => {
    const one = await typist();
    const { page } = one;
    const email = 'keys.only@passerelle.test';
    const password = 'a footbridge for two banks';

    await page.goto('/sign-up');
    await one.type('[name=name]', 'Alex Exemple');
    await one.type('[name=email]', email);
    await one.type('[name=password]', password);
    await one.goTo('[name=consent]');
    await page.keyboard.press('Space');
    await one.press('form[action="/sign-up"] button');
    expect(await page.title()).toContain('Look into your mailbox');

    const link = await eventually('the mail with the link', async () => {
      const { items } = (await visit.system.request('GET', '/dev/mails')).body as {
        items: { to: string; text: string }[];
      };
      const mail = items.find(({ to }) => to.includes(email));
      return /https?:\/\/\S*verify-email\S*/.exec(mail?.text ?? '')?.[0];
    });
    await page.goto(link);
    await one.press('form[action="/verify-email"] button');
    await one.type('[name=email]', email);
    await one.type('[name=password]', password);
    await one.press('form[action="/sign-in"] button');

    await one.press('main a[href="/profile"]');
    await one.type('[name="home.postalCode"]', '67000');
    await one.type('[name="maxCommuteMinutes"]', '60');
    await one.goTo('[name="commuteModes"][value="car"]');
    await page.keyboard.press('Space');
    await one.goTo('[name="languages[0].language"]');
    await page.keyboard.type('Ger');
    await one.goTo('[name="languages[0].spoken"]');
    await page.keyboard.type('C1');
    await one.goTo('[name="languages[0].written"]');
    await page.keyboard.type('C1');
    await one.type('[name="new.occupations.label"]', 'warehouse order picker');
    for (const value of ['permanent', 'fixed-term', 'agency']) {
      await one.goTo(`[name="contracts"][value="${value}"]`);
      await page.keyboard.press('Space');
    }
    await one.type('[name="hours.min"]', '10');
    await one.type('[name="hours.max"]', '40');
    for (const value of ['FR', 'DE', 'CH']) {
      await one.goTo(`[name="mayWorkIn"][value="${value}"]`);
      await page.keyboard.press('Space');
    }
    await one.goTo('[name="drivingLicences"][value="B"]');
    await page.keyboard.press('Space');
    await one.press('form[action="/profile"] .button:not([name])');
    expect(await page.getByRole('status').textContent()).toContain('saved');

    await visit.system.settled();
    const list = await eventually('a suggestion', async () => {
      for (const one of ['fits', 'fits-if', 'to-clear']) {
        await page.goto(`/suggestions?list=${one}`);
        if ((await page.locator('article a').count()) > 0) return one;
      }
      return undefined;
    });
    await page.goto(`/suggestions?list=${list}`);
    await one.press('article a');
    await one.press('[name=answer][value=yes]');
    expect(await page.title()).toBeTruthy();
    expect(new URL(page.url()).pathname).toMatch(/^\/introductions\//);
  });

  it('a refused form puts the focus on what is wrong, and its links lead to the fields', async () => {
    const one = await typist();
    await one.page.goto('/sign-up');
    await one.press('form[action="/sign-up"] button');
    expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('errors');
    await one.page.keyboard.press('Tab');
    const target = await one.page.evaluate(() => document.activeElement?.getAttribute('href'));
    await one.page.keyboard.press('Enter');
    expect(await one.page.evaluate(() => `#${document.activeElement?.id ?? ''}`)).toBe(target);
  });

  it('the menu of a phone opens and closes', async () => {
    const one = await typist();
    await one.page.setViewportSize({ width: 360, height: 700 });
    await one.page.goto('/');
    await one.goTo('.menu summary');
    await one.page.keyboard.press('Enter');
    await one.press('.menu a[href="/vacancies"]');
    expect(new URL(one.page.url()).pathname).toBe('/vacancies');
  });
});
