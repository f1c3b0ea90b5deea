import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LOCALES } from '../../src/kernel/locale.js';
import { projectRoot } from '../../src/platform/paths.js';
import { inspect, overflow, smallTargets } from './support/axe.js';
import { inLanguage, Visit } from './support/browser.js';

const CV = join(projectRoot(), 'test', 'support', 'cv', 'europass-3.xml');
const AD =
  'Wir suchen ab sofort eine Bäckerin oder einen Bäcker in unbefristeter Festanstellung, 38 Stunden pro Woche. Französisch B1 ist von Vorteil, Führerschein Klasse B ist erforderlich.';
const WIDTHS = [320, 1280];

/** The pages that only a sent form leads to, which the crawl does not see. */
describe('reading a text into a form', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.start();
  }, 180_000);
  afterAll(() => visit.end());

  async function look(page: Page): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await inspect(page);
      found.push(...violations, ...(await overflow(page)), ...(await smallTargets(page)));
    }
    return found;
  }
  const press = (page: Page, button: string) =>
    Promise.all([page.waitForNavigation(), page.click(button)]);

  it('works without scripts, from a file to the saved profile', async () => {
    const context = await visit.as('seeker', { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/profile');
    await page.fill('[name=maxCommuteMinutes]', '41');
    await press(page, 'button[formaction="/profile/read"]');
    await page.setInputFiles('input[type=file]', CV);
    await press(page, 'form:has(input[type=file]) button');
    await press(page, 'button[value=take-over]');
    expect(await page.inputValue('[name=maxCommuteMinutes]')).toBe('41');
    await press(page, 'main form > button:last-of-type');
    expect(page.url()).toContain('done=saved');
    expect(await page.textContent('main')).toContain('chaudronnerie');
  }, 120_000);

  it.each(LOCALES)(
    'is found right by axe-core at each step: %s',
    async (locale) => {
      const seeker = await visit.as('seeker', { bypassCSP: true });
      await inLanguage(seeker, visit.system.url, locale);
      const page = await seeker.newPage();
      await page.goto('/profile/read');
      await press(page, 'form:has(input[type=file]) button');
      expect(['refused', await look(page)]).toEqual(['refused', []]);
      await page.setInputFiles('input[type=file]', CV);
      await press(page, 'form:has(input[type=file]) button');
      expect(['review', await look(page)]).toEqual(['review', []]);

      const employer = await visit.as('employer', { bypassCSP: true });
      await inLanguage(employer, visit.system.url, locale);
      const form = await employer.newPage();
      await form.goto('/my-vacancies/new');
      await form.fill('[name="descriptions.de"]', AD);
      await press(form, 'button[value=read-text]');
      expect(['review', await look(form)]).toEqual(['review', []]);
      await press(form, 'button[value=take-over]');
      expect(await form.inputValue('[name="hours.min"]')).toBe('38');
      expect(['filled', await look(form)]).toEqual(['filled', []]);
    },
    120_000,
  );
});
