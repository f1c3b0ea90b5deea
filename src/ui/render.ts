import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page. Text and attributes are escaped by the renderer; links go through `safeHref`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}`;
}
