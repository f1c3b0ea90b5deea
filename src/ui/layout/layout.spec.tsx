import { ROLES } from '../../kernel/actor.js';
import { LOCALES } from '../../kernel/locale.js';
import { readHtml } from '../../../test/support/html.js';
import { renderPage } from '../render.js';
import { Layout } from './layout.js';
import { currentItem, navigationFor } from './navigation.js';
import type { PageContext } from './page-context.js';

const context = (over: Partial<PageContext> = {}): PageContext => ({
  locale: 'fr',
  path: '/suggestions?list=fits',
  assets: { style: '/a.css', script: '/a.js', icon: '/a.svg' },
  demo: false,
  timeZone: 'Europe/Paris',
  ...over,
});

const page = (over: Partial<PageContext> = {}, props: { failed?: boolean } = {}) =>
  readHtml(
    renderPage(
      <Layout page={context(over)} title={'<b>Titre</b>'} {...props}>
        <p>corps</p>
      </Layout>,
    ),
  );

describe('the frame of a page', () => {
  it.each(LOCALES)('says its language and has one title and one first heading (%s)', (locale) => {
    const seen = page({ locale });
    expect(seen.all('html')[0]?.attributes['lang']).toBe(locale);
    expect(seen.all('h1').map((h) => h.text)).toEqual(['<b>Titre</b>']);
    expect(seen.all('title')[0]?.text).toBe('<b>Titre</b> – Passerelle');
  });

  it('begins with a link to the content', () => {
    const seen = page();
    expect(seen.all('a')[0]?.attributes['href']).toBe('#content');
    expect(seen.all('main', { id: 'content' })).toHaveLength(1);
  });

  it('holds nothing that a strict content security policy would stop', () => {
    const seen = page({ user: { role: 'adviser', unread: 2 } });
    const scripts = seen.all('script');
    expect(scripts.map((s) => [s.attributes['src'], s.text])).toEqual([['/a.js', '']]);
    expect(seen.all('style')).toEqual([]);
    const html = renderPage(
      <Layout page={context()} title="x">
        {null}
      </Layout>,
    );
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it('says in the title of the browser that a form was refused', () => {
    expect(page({}, { failed: true }).all('title')[0]?.text).toMatch(/^Erreur : /);
  });

  it('offers the other languages on the same page', () => {
    const form = page().all('form', { action: '/language' })[0];
    expect(form?.all('button').map((b) => b.attributes['value'])).toEqual(['fr', 'de', 'en']);
    expect(form?.all('input')[0]?.attributes['value']).toBe('/suggestions?list=fits');
  });

  it('shows the mailbox with the demonstration region only', () => {
    const links = (demo: boolean) =>
      page({ demo })
        .all('footer')[0]
        ?.all('a')
        .map((a) => a.attributes['href']);
    expect(links(true)).toContain('/dev/mailbox');
    expect(links(false)).not.toContain('/dev/mailbox');
    expect(links(false)).toEqual(
      expect.arrayContaining(['/accessibility', '/legal', '/privacy', '/help']),
    );
  });
});

describe('navigation', () => {
  it.each(ROLES)('leads %s only to pages of their own, each named', (role) => {
    const items = navigationFor(role, 'de');
    expect(items.length).toBeGreaterThan(2);
    expect(new Set(items.map((i) => i.href)).size).toBe(items.length);
    expect(items.every((i) => i.text !== '')).toBe(true);
  });

  it('marks the item that the path belongs to', () => {
    const items = navigationFor('job-seeker', 'en');
    expect(currentItem(items, '/suggestions/12?x=1')?.href).toBe('/suggestions');
    expect(currentItem(items, '/')?.href).toBe('/');
    expect(currentItem(items, '/suggestionsx')).toBeUndefined();
  });
});
