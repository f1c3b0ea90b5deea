import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../support/test-app.js';
import { inLanguage, Visit } from './support/browser.js';

const TITLE = 'Kommissionierer (m/w/d) für unser Lager am Hafen';

/** The whole loop in a browser without JavaScript: what works here works everywhere. */
describe('the loop in a browser without JavaScript', () => {
  let visit: Visit;
  let seeker: BrowserContext;
  let employer: BrowserContext;
  let adviser: BrowserContext;
  let vacancyPath: string;
  let introductionPath: string;

  /** Presses the button with these words and waits for the page it leads to. */
  async function press(page: Page, name: string | RegExp): Promise<void> {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).click()]);
  }

  beforeAll(async () => {
    visit = await Visit.start();
    const plain = { javaScriptEnabled: false };
    [seeker, employer, adviser] = await Promise.all([
      visit.as('seeker', plain),
      visit.as('employer', plain),
      visit.as('adviser.fr', plain),
    ]);
    await inLanguage(employer, visit.system.url, 'de');
    await inLanguage(seeker, visit.system.url, 'fr');
    await inLanguage(adviser, visit.system.url, 'fr');
  }, 180_000);
  afterAll(() => visit.end());

  it('the job seeker adds a skill to the profile and saves it', async () => {
    const page = await seeker.newPage();
    await page.goto('/profile');
    await page.fill('[name="new.skills.label"]', 'préparer des commandes');
    await press(page, 'Ajouter la compétence');
    expect(await page.getByRole('checkbox', { name: 'préparer des commandes' }).isChecked()).toBe(
      true,
    );
    await press(page, 'Enregistrer');
    expect(await page.getByRole('status').textContent()).toContain('enregistrées');
    expect(await page.getByRole('checkbox', { name: 'préparer des commandes' }).isChecked()).toBe(
      true,
    );
  });

  it('a profile that cannot be right is refused beside its field, with nothing lost', async () => {
    const page = await seeker.newPage();
    await page.goto('/profile');
    await page.fill('[name="home.postalCode"]', '00000');
    await page.fill('[name="home.place"]', '');
    await page.fill('[name="maxCommuteMinutes"]', '900');
    await press(page, 'Enregistrer');
    expect(await page.title()).toMatch(/^Erreur/);
    expect(await page.getByRole('alert').textContent()).toContain('erreurs');
    expect(await page.inputValue('[name="maxCommuteMinutes"]')).toBe('900');
    expect(await page.getAttribute('[name="maxCommuteMinutes"]', 'aria-invalid')).toBe('true');
  });

  it('the employer publishes a vacancy', async () => {
    const page = await employer.newPage();
    await page.goto('/my-vacancies/new');
    await press(page, 'Veröffentlichen');
    expect(await page.getByRole('alert').getByRole('link').count()).toBeGreaterThanOrEqual(2);
    await page.fill('[name="titles.de"]', TITLE);
    await page.fill('[name="occupation.label"]', 'Kommissionierer');
    await page.selectOption('[name="workplace.country"]', 'DE');
    await page.fill('[name="workplace.postalCode"]', '77694');
    await page.selectOption('[name="contract"]', 'permanent');
    await page.fill('[name="hours.min"]', '35');
    await page.fill('[name="hours.max"]', '40');
    await page.selectOption('[name="languages[0].language"]', 'de');
    await page.selectOption('[name="languages[0].spoken"]', 'A2');
    await press(page, 'Veröffentlichen');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    vacancyPath = new URL(page.url()).pathname;
  });

  it('the job seeker is told, reads why, and says yes', async () => {
    const page = await seeker.newPage();
    await eventually('the notification', async () => {
      await page.goto('/notifications');
      return (await page.getByText(TITLE).count()) > 0 ? true : undefined;
    });
    await Promise.all([
      page.waitForNavigation(),
      page.locator('li', { hasText: TITLE }).first().getByRole('button').first().click(),
    ]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    expect(await page.locator('.gates li').count()).toBe(10);
    const points = await page.locator('.table tbody td.is-number:last-child').allTextContents();
    const thousandths = points.map((text) => Math.round(Number(text.replace(',', '.')) * 1000));
    expect(thousandths.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(thousandths.at(-1));
    await press(page, /Oui, ça m’intéresse/);
    introductionPath = new URL(page.url()).pathname;
    expect(introductionPath).toMatch(/^\/introductions\//);
    expect(await page.getByText('Les coordonnées apparaîtront ici').count()).toBe(1);
  });

  it('the employer sees an anonymous card and says yes', async () => {
    const page = await employer.newPage();
    await page.goto(vacancyPath);
    const card = page
      .locator('article', { hasText: 'Die Person hat Ja gesagt' })
      .getByRole('link')
      .first();
    await Promise.all([page.waitForNavigation(), card.click()]);
    const shown = await page.content();
    expect(shown).not.toMatch(/Passavant|67000|seeker@|quai des Exemples/);
    await page.selectOption('[name=next]', 'interview');
    await press(page, /Ja, ich möchte/);
    expect(new URL(page.url()).pathname).toBe(introductionPath);
    expect(await page.content()).not.toMatch(/Passavant|seeker@/);
  });

  it('the adviser finds it waiting, must give a reason, and approves', async () => {
    const page = await adviser.newPage();
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/waiting');
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('link', { name: TITLE }).first().click(),
    ]);
    await press(page, 'Approuver');
    expect(await page.getAttribute('[name=reason]', 'aria-invalid')).toBe('true');
    await page.fill('[name=reason]', 'Expérience solide, trajet court, allemand suffisant.');
    await press(page, 'Approuver');
    expect(await page.getByRole('status').textContent()).toContain('enregistrée');
  });

  it('both sides see each other’s contacts at once', async () => {
    for (const context of [seeker, employer]) {
      const page = await context.newPage();
      await page.goto(introductionPath);
      const shown = await page.content();
      expect(shown).toContain('mailto:seeker@passerelle.test');
      expect(shown).toContain('mailto:employer@passerelle.test');
    }
  });

  it('the employer records the outcome', async () => {
    const page = await employer.newPage();
    await page.goto(introductionPath);
    await page.selectOption('[name=outcome]', 'hired');
    await press(page, 'Ergebnis festhalten');
    expect(await page.locator('.badge').first().textContent()).toBe('Eingestellt');
  });

  it('mails have told both, in their language, in the local mailbox', async () => {
    const page = await (await visit.anonymous()).newPage();
    await eventually('the mails', async () => {
      await page.goto('/dev/mailbox');
      const text = (await page.textContent('main')) ?? '';
      return /seeker@passerelle\.test/.test(text) && /employer@passerelle\.test/.test(text)
        ? true
        : undefined;
    });
  });

  it('somebody else finds no such introduction', async () => {
    const other = await visit.as('adviser.ch');
    const page = await other.newPage();
    const answer = await page.goto(introductionPath);
    expect(answer?.status()).toBe(404);
    expect(await page.content()).not.toMatch(/Passavant/);
  });
});
