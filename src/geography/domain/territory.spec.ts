import { loadGazetteer } from '../places/load-gazetteer.js';
import { partsOf, territoryOf } from './territory.js';

describe('territories', () => {
  it('are the first two digits of the postal code, else the country', () => {
    expect(territoryOf('FR', 'FR-67000-strasbourg')).toBe('FR-67');
    expect(territoryOf('CH', 'CH-4051-basel')).toBe('CH-40');
    expect(territoryOf('DE', '@48.5800,7.7500')).toBe('DE');
    expect(territoryOf('FR', undefined)).toBe('FR');
    expect(partsOf('DE-77')).toEqual({ country: 'DE', prefix: '77' });
    expect(partsOf('DE')).toEqual({ country: 'DE' });
  });

  it('are named after their largest place', async () => {
    const gazetteer = await loadGazetteer();
    expect(gazetteer.largestIn('FR-67')).toBe('Strasbourg');
    expect(gazetteer.largestIn('DE-76')).toBe('Karlsruhe');
    expect(gazetteer.largestIn('DE')).toBeUndefined();
    expect(gazetteer.largestIn('FR-00')).toBeUndefined();
  });
});
