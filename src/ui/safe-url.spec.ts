import { localPath, safeHref } from './safe-url.js';

describe('links from elsewhere', () => {
  it.each([
    'https://example.org/a',
    'mailto:a@b.test',
    'tel:+33123',
    '/vacancies',
    '#top',
    '?list=fits',
  ])('keeps %s', (url) => expect(safeHref(url)).toBe(url));

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'https://',
    '',
    undefined,
  ])('drops %j', (url) => expect(safeHref(url)).toBeUndefined());
});

describe('coming back to a page', () => {
  it('stays on this site', () => {
    expect(localPath('/profile?a=1')).toBe('/profile?a=1');
  });
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a\r\nX: y',
    7,
    undefined,
  ])('does not follow %j', (path) => expect(localPath(path, '/home')).toBe('/home'));
});
