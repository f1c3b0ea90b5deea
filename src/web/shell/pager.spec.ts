import { pagerLinks } from './pager.js';

describe('the links of a list in pages', () => {
  it.each([
    ['alone', undefined, null, undefined, undefined],
    ['at the beginning', undefined, 'b', undefined, '/list?cursor=b'],
    ['in the middle', 'a', 'b', '/list', '/list?cursor=b'],
    ['at the end', 'a', null, '/list', undefined],
  ])('%s', (_where, cursor, nextCursor, first, next) => {
    expect(pagerLinks('/list', cursor, nextCursor)).toEqual({ first, next });
  });
});
