import type { Page } from 'playwright-core';

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const NOT_PAGES = /^\/(assets|api|account\/data|sign-out)|\.ics$/;

/** One address per kind of page: ids and queries made one. */
export const kindOf = (path: string): string => path.split('?')[0]?.replaceAll(ID, ':id') ?? path;

/**
 * Every kind of page that a reader can reach by following links from these, one address of each;
 * a list that a query chooses (`?list=`) counts as a kind of its own.
 */
export async function pagesFrom(page: Page, starts: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const list = /[?&]list=([a-z-]+)/.exec(path)?.[1] ?? '';
    const kind = `${kindOf(path)} ${list}`;
    if (found.has(kind) || NOT_PAGES.test(path)) continue;
    const answer = await page.goto(path);
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    found.set(kind, path);
    const links = await page.$$eval('a[href^="/"]', (all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    queue.push(...links.map((link) => link.split('#')[0] ?? link));
  }
  return [...found.values()];
}
