import { DomainError } from '../../kernel/errors.js';
import { assertFresh } from './etag.js';
import { readPageRequest, toPage } from './page.js';
import { toDomainError } from './to-domain-error.js';

describe('pages of a list', () => {
  it('leads through a list without loss or repetition', () => {
    const all = Array.from({ length: 7 }, (_, i) => ({ id: i }));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const request = readPageRequest({ limit: '3', cursor });
      const from = request.after === undefined ? 0 : Number(request.after[0]) + 1;
      const page = toPage(
        all.slice(from, from + 4),
        request,
        (r) => [r.id],
        (r) => r.id,
      );
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each([{ limit: '0' }, { limit: 'x' }, { limit: '201' }, { cursor: 'x' }, { cursor: 'e30' }])(
    'refuses %o',
    (query) => expect(() => readPageRequest(query)).toThrow(DomainError),
  );
});

describe('entity tags', () => {
  it.each([undefined, '*', '"4"', 'W/"4"', '"3", "4"'])('let %s edit version 4', (tag) =>
    expect(() => assertFresh(tag, 4)).not.toThrow(),
  );
  it('refuse a stale one', () =>
    expect(() => assertFresh('"3"', 4)).toThrow(expect.objectContaining({ kind: 'stale' })));
});

describe('errors at the edge', () => {
  it('keep what the domain said', () => {
    const error = new DomainError('conflict', 'taken', 'Taken');
    expect(toDomainError(error)).toBe(error);
  });
  it('know a database that is away', () =>
    expect(toDomainError(Object.assign(new Error('x'), { code: '57P01' }))).toMatchObject({
      kind: 'unavailable',
    }));
  it('leave the unexpected to the log', () =>
    expect(toDomainError(new TypeError('x'))).toBeUndefined());
});
