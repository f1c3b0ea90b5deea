import { areaFrom, areaValue } from './area.js';

describe('the area of the overview', () => {
  it('is read as it was written, and is the whole region for anything else', () => {
    expect(areaFrom(areaValue('work', 'FR-67'))).toEqual({ side: 'work', territory: 'FR-67' });
    expect(areaFrom(areaValue('home', 'DE'))).toEqual({ side: 'home', territory: 'DE' });
    for (const other of [undefined, '', 'work', 'region.FR-67', 'work.FR-67;--', 'work.fr']) {
      expect(areaFrom(other)).toEqual({});
    }
  });
});
