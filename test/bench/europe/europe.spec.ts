import { readInputs, WrongInput } from './inputs.js';
import { needOf, packMachines, type Need } from './machines.js';
import { playNight } from './night.js';
import { cutTerritories } from './territories.js';

const inputs = readInputs(['--nightHours', '4', '--coresPerMachine', '2']);
const need = (nightHours: number): Need => ({
  memoryMb: 500,
  nightHours,
  daySeconds: 0,
  loadSeconds: 1,
});
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('the inputs', () => {
  it('are those of the command line, or refused with their name', () => {
    expect(inputs.coresPerMachine).toBe(2);
    expect(() => readInputs(['--cores', '2'])).toThrow(WrongInput);
    expect(() => readInputs(['--profiles', 'many'])).toThrow('--profiles must be a number above 0');
  });
});

describe('territories', () => {
  const all = { profiles: 100_000, vacancies: 50_000 };
  const whole = cutTerritories(1, all, 3);
  const many = cutTerritories(30, all, 3);

  it('share out every resident and every vacancy, once', () => {
    for (const cut of [whole, many]) {
      expect(total(cut.map(({ residents }) => residents))).toBeCloseTo(all.profiles);
      expect(total(cut.map(({ vacancies }) => vacancies))).toBeCloseTo(all.vacancies);
      expect(total(cut.map(({ area }) => area))).toBeCloseTo(1);
    }
  });

  it('hold copies of who reaches over a border, and without a border none', () => {
    expect(whole[0]?.profiles).toBe(whole[0]?.residents);
    for (const { profiles, residents } of many) expect(profiles).toBeGreaterThan(residents);
  });
});

describe('machines', () => {
  it('hold every territory twice, within their memory and their night', () => {
    const needs = Array.from({ length: 40 }, (_, i) => need(0.1 + i / 40));
    const machines = packMachines(needs, inputs);
    needs.forEach((_, number) => {
      expect(machines.filter(({ territories }) => territories.includes(number))).toHaveLength(2);
    });
    for (const machine of machines) {
      expect(machine.nightHours).toBeLessThanOrEqual(2 * 4 * inputs.useOfMachine);
      expect(machine.memoryMb).toBeLessThanOrEqual(32_000 * inputs.useOfMachine);
    }
  });

  it('need more for people who reach over borders', () => {
    const territory = { residents: 100_000, profiles: 100_000, vacancies: 10_000, area: 0.01 };
    const alone = needOf(territory, inputs);
    expect(alone.nightHours).toBeCloseTo((10_000 * inputs.msPerVacancy) / 3.6e6);
    expect(needOf({ ...territory, profiles: 200_000 }, inputs).nightHours).toBeCloseTo(
      alone.nightHours * 2,
    );
  });
});

describe('a night', () => {
  const machines = [0, 1].map(() => ({ territories: [0, 1], memoryMb: 0, nightHours: 0 }));
  const needs = [need(2), need(2)];

  it('keeps all cores busy until the end', () => {
    expect(playNight(needs, machines, inputs).hours).toBeCloseTo(1);
  });

  it('ends later by the work of a machine that fails, with its pieces done anew', () => {
    const night = playNight(needs, machines, inputs, { machine: 1, atHour: 0.505 });
    expect(night.redone).toBe(2);
    expect(night.hours).toBeGreaterThan(1.49);
    expect(night.hours).toBeLessThan(1.6);
  });
});
