import { loadAssets } from './assets.js';

describe('static files', () => {
  const assets = loadAssets();

  it('carry the hash of their content in their address', () => {
    expect(assets.style.path).toMatch(/^\/assets\/passerelle\.[0-9a-f]{12}\.css$/);
    expect(loadAssets()).toEqual(assets);
  });

  it('ask nothing of other sites', () => {
    expect(assets.style.body + assets.script.body).not.toMatch(/https?:\/\/|@import/);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const channel = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  const css = loadAssets().style.body;
  const blocks = css.split('prefers-color-scheme: dark');
  const tokens = new Map(
    [...(blocks[scheme === 'light' ? 0 : 1] ?? '').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
      (m) => [m[1] ?? '', m[2] ?? ''],
    ),
  );
  const grounds = ['paper', 'surface', 'sunk'];

  it.each([
    ...grounds.flatMap((ground) =>
      ['ink', 'ink-soft', 'river', 'stone', 'bad'].map((text) => [text, ground, 4.5] as const),
    ),
    ...['good', 'warn', 'bad', 'river', 'stone'].map(
      (tone) => [tone, `${tone}-soft`, 4.5] as const,
    ),
    ...['good', 'warn', 'bad', 'river'].map((tone) => ['ink', `${tone}-soft`, 4.5] as const),
    ['ink-soft', 'river-soft', 4.5] as const,
    ['on-river', 'river', 4.5] as const,
    ['on-river', 'river-strong', 4.5] as const,
    ['surface', 'stone', 4.5] as const,
    ...grounds.map((ground) => ['line-strong', ground, 3] as const),
    ...grounds.map((ground) => ['focus', ground, 3] as const),
  ])('%s on %s holds %s:1', (text, ground, least) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(
      least,
    );
  });
});
