import { readOptions } from './options.js';

describe('the options of the bench', () => {
  it('are a region of full size unless said', () => {
    expect(readOptions([])).toMatchObject({ profiles: 100_000, vacancies: 10_000, million: false });
  });
  it('are taken as given', () => {
    const args = ['--profiles', '10', '--only', 'floor,threads', '--million'];
    expect(readOptions(args)).toMatchObject({
      profiles: 10,
      only: ['floor', 'threads'],
      million: true,
    });
  });
  it('are refused by name', () => {
    expect(() => readOptions(['--runs', '0'])).toThrow('--runs must be a whole number from 1');
    expect(() => readOptions(['--runs', 'many'])).toThrow('"many"');
    expect(() => readOptions(['--run', '3'])).toThrow('--run');
  });
});
