import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'];

export interface Finding {
  rule: string;
  where: string;
  why: string;
}

interface AxeResult {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe-core finds on the page as it is now: what is wrong, and what a person must look at. */
export async function inspect(
  page: Page,
): Promise<{ violations: Finding[]; incomplete: Finding[] }> {
  await page.addScriptTag({ path: AXE });
  const { violations, incomplete, passes } = await page.evaluate<
    { violations: AxeResult[]; incomplete: AxeResult[]; passes: number },
    string[]
  >(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(on: unknown, options: object): Promise<Record<string, AxeResult[]>> };
    };
    const result = await axe.run((globalThis as unknown as { document: unknown }).document, {
      runOnly: rules,
    });
    return {
      violations: result['violations'] ?? [],
      incomplete: result['incomplete'] ?? [],
      passes: result['passes']?.length ?? 0,
    };
  }, RULES);
  if (passes < 10) throw new Error('axe-core has hardly looked at the page');
  return { violations: toFindings(violations), incomplete: toFindings(incomplete) };
}

const toFindings = (results: readonly AxeResult[]): Finding[] =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({
      rule: id,
      where: html.slice(0, 200),
      why: failureSummary ?? '',
    })),
  );

/** Controls smaller than 24 × 24 px, apart from links inside a sentence (WCAG 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval(
    'a[href], button, input:not([type=hidden]), select, textarea, summary',
    (all) => {
      const isInline = (one: Element) => {
        const text = (one.parentElement?.textContent ?? '').trim();
        return one.tagName === 'A' && text.length > (one.textContent ?? '').trim().length;
      };
      return all
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width > 1 && height > 1 && (width < 24 || height < 24) && !isInline(one);
        })
        .map((one) => one.outerHTML.slice(0, 160));
    },
  );
}

/** What makes the page scroll sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      document: Document;
      innerWidth: number;
    };
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((one) => one.outerHTML.slice(0, 160));
  });
}
