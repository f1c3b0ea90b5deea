import { comesFromHere } from './origin.hook.js';

const request = (method: string, headers: Record<string, string>) =>
  ({ method, headers: { host: 'localhost:3000', ...headers }, protocol: 'http' }) as never;
const here = (method: string, headers: Record<string, string>) =>
  comesFromHere(request(method, headers), 'https://passerelle.example');

describe('the origin of a state change', () => {
  it.each([
    ['GET', {}],
    ['POST', { origin: 'https://passerelle.example' }],
    ['POST', { origin: 'http://localhost:3000' }],
    ['POST', { 'sec-fetch-site': 'same-origin' }],
    ['PUT', { authorization: 'Bearer key' }],
  ])('lets %s with %o in', (method, headers) => expect(here(method, headers)).toBe(true));

  it.each([
    ['POST', {}],
    ['POST', { origin: 'null' }],
    ['DELETE', { origin: 'https://evil.example' }],
    ['PATCH', { origin: 'https://passerelle.example.evil.example' }],
    ['POST', { 'sec-fetch-site': 'same-site' }],
    ['POST', { origin: 'not an address' }],
  ])('keeps %s with %o out', (method, headers) => expect(here(method, headers)).toBe(false));

  it('lets a mail program unsubscribe by one click, and post nowhere else', () => {
    const post = (url: string) =>
      comesFromHere(
        { method: 'POST', url, headers: {}, protocol: 'https' } as never,
        'https://passerelle.example',
      );
    expect(post('/unsubscribe/abc-DEF_1')).toBe(true);
    expect(post('/unsubscribe/abc/../../api/v1/profile')).toBe(false);
    expect(post('/api/v1/profile?x=/unsubscribe/abc')).toBe(false);
  });
});
