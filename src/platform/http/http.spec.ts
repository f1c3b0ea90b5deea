import { NotFoundException } from '@nestjs/common';
import { DomainError } from '../../kernel/errors.js';
import { idAfter, instantAfter, numberAfter } from './cursor.js';
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

describe('cursors of a list', () => {
  const at = '2026-11-23T08:00:00.000Z';
  const id = '01936b2e-0000-7000-8000-000000000000';

  it('say where the page before ended', () => {
    expect(idAfter({ limit: 1, after: [id] })).toBe(id);
    expect(instantAfter({ limit: 1, after: [at, id] })).toEqual({ at, id });
    expect(numberAfter({ limit: 1, after: [7] })).toBe(7);
    for (const read of [idAfter, instantAfter, numberAfter])
      expect(read({ limit: 1 })).toBeUndefined();
  });

  it.each([
    [idAfter, [7]],
    [idAfter, [id, id]],
    [instantAfter, [at, 'x']],
    [instantAfter, ['+275760-09-13T00:00:00.000Z', id]],
    [numberAfter, ['7']],
    [numberAfter, [1.5]],
    [numberAfter, [2 ** 40]],
  ])('of another list are refused (%#)', (read, after) =>
    expect(() => read({ limit: 1, after })).toThrow(DomainError),
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
  it('do not repeat an address that leads nowhere', () =>
    expect(toDomainError(new NotFoundException('Cannot GET /x?q=my+words'))).toMatchObject({
      kind: 'not-found',
      message: 'There is nothing at this address',
    }));
  it('know a database that is away', () =>
    expect(toDomainError(Object.assign(new Error('x'), { code: '57P01' }))).toMatchObject({
      kind: 'unavailable',
    }));
  it('know a connection that broke in the middle', () =>
    expect(toDomainError(new Error('Connection terminated unexpectedly'))).toMatchObject({
      kind: 'unavailable',
    }));
  it('leave the unexpected to the log', () =>
    expect(toDomainError(new TypeError('x'))).toBeUndefined());
});
