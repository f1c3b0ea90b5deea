import type { BrowserContext, Page } from 'playwright-core';
import { LOCALES } from '../../src/kernel/locale.js';
import { inspect, overflow, smallTargets, type Finding } from './support/axe.js';
import { inLanguage, Visit, type SignIn } from './support/browser.js';
import { pagesFrom } from './support/crawl.js';
import { makeHistory } from './support/history.js';

const WIDTHS = [360, 1280];
const NARROWEST = 320;

/**
 * What axe-core cannot decide and a person has looked at; anything else that is undecided fails.
 * color-contrast: text over the SVG arch of the footer, where nothing is drawn behind the letters.
 */
const LOOKED_AT = new Set(['color-contrast']);

const READERS: readonly { who: SignIn | undefined; starts: readonly string[] }[] = [
  { who: undefined, starts: ['/', '/sign-in', '/sign-up', '/sign-up/sent', '/forgotten-password'] },
  { who: 'seeker', starts: ['/', '/introductions', '/profile/read'] },
  { who: 'employer', starts: ['/', '/my-vacancies'] },
  { who: 'adviser.fr', starts: ['/waiting', '/caseload', '/my-vacancies/new'] },
  { who: 'coordinator', starts: ['/overview', '/unlinked-texts?list=settled'] },
];

const told = (findings: readonly (Finding & { on: string })[]) =>
  findings.map(({ on, rule, where, why }) => `${on}: ${rule}\n  ${where}\n  ${why}`);

describe('every page, for every reader', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.start();
    await makeHistory(visit.system);
  }, 180_000);
  afterAll(() => visit.end());

  /** The policy of the pages would keep axe-core out; what it forbids is tested elsewhere. */
  const open = (who: SignIn | undefined): Promise<BrowserContext> =>
    who === undefined ? visit.anonymous({ bypassCSP: true }) : visit.as(who, { bypassCSP: true });

  async function look(page: Page, on: string) {
    const { violations, incomplete } = await inspect(page);
    const undecided = incomplete.filter(({ rule }) => !LOOKED_AT.has(rule));
    return [...violations, ...undecided].map((finding) => ({ ...finding, on }));
  }

  it.each(READERS)(
    'is found right by axe-core in three languages on two widths: $who',
    async ({ who, starts }) => {
      const context = await open(who);
      const page = await context.newPage();
      const paths = await pagesFrom(page, starts);
      expect(paths.length).toBeGreaterThan(5);
      const found: (Finding & { on: string })[] = [];
      for (const locale of LOCALES) {
        await inLanguage(context, visit.system.url, locale);
        for (const path of paths) {
          await page.goto(path);
          expect(await page.getAttribute('html', 'lang')).toBe(locale);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            found.push(...(await look(page, `${who ?? 'anonymous'} ${path} ${locale} ${width}`)));
          }
        }
      }
      expect(told(found)).toEqual([]);
    },
    900_000,
  );

  it.each(READERS)(
    'needs no sideways scrolling at 320 px and has no target under 24 px: $who',
    async ({ who, starts }) => {
      const context = await open(who);
      const page = await context.newPage();
      const paths = await pagesFrom(page, starts);
      await page.setViewportSize({ width: NARROWEST, height: 800 });
      const wrong: string[] = [];
      for (const locale of ['de', 'fr']) {
        await inLanguage(context, visit.system.url, locale);
        for (const path of paths) {
          await page.goto(path);
          const all = [...(await overflow(page)), ...(await smallTargets(page))];
          wrong.push(...all.map((one) => `${path} ${locale}: ${one}`));
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it('holds when the reader spaces the text out (WCAG 1.4.12)', async () => {
    const context = await open('seeker');
    const page = await context.newPage();
    await page.setViewportSize({ width: NARROWEST, height: 800 });
    for (const path of await pagesFrom(page, ['/'])) {
      await page.goto(path);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      expect([path, await overflow(page)]).toEqual([path, []]);
    }
  }, 300_000);

  it('is found right in the dark scheme', async () => {
    const context = await visit.as('seeker', { bypassCSP: true, colorScheme: 'dark' });
    const page = await context.newPage();
    const found: (Finding & { on: string })[] = [];
    for (const path of await pagesFrom(page, ['/'])) {
      await page.goto(path);
      found.push(...(await look(page, `dark ${path}`)));
    }
    expect(told(found)).toEqual([]);
  }, 300_000);

  it('is found right where a form is refused', async () => {
    const forms: readonly [SignIn | undefined, string, string][] = [
      [undefined, '/sign-in', 'form[action="/sign-in"]'],
      [undefined, '/sign-up', 'form[action="/sign-up"]'],
      ['employer', '/my-vacancies/new', 'form[action="/my-vacancies/new"] [value=active]'],
    ];
    const found: (Finding & { on: string })[] = [];
    for (const [who, path, form] of forms) {
      const page = await (await open(who)).newPage();
      await page.goto(path);
      const button = page.locator(form.includes('[value') ? form : `${form} button`).last();
      await Promise.all([page.waitForNavigation(), button.click()]);
      expect(
        await page.locator('#errors').evaluate((one) => one === one.ownerDocument.activeElement),
      ).toBe(true);
      found.push(...(await look(page, `refused ${path}`)));
    }
    expect(told(found)).toEqual([]);
  }, 120_000);
});
