import { jest } from '@jest/globals';
import { run, type CommuteOptions } from './commute.command.js';

async function answerTo(options: CommuteOptions) {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await run(options);
    return out.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe('commute', () => {
  it('prints one JSON line with the agreed fields', async () => {
    const text = await answerTo({ from: 'FR 67000 Strasbourg', to: 'DE 77694' });
    expect(text.endsWith('}\n')).toBe(true);
    const answer = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual([
      'from',
      'to',
      'mode',
      'minutes',
      'low',
      'high',
      'distanceKm',
      'crossing',
      'estimator',
    ]);
    expect(answer).toMatchObject({
      from: 'FR 67000 Strasbourg',
      to: 'DE 77694',
      mode: 'car',
      crossing: "Pont de l'Europe",
    });
  });

  it('takes coordinates', async () => {
    const text = await answerTo({ from: '48.58,7.75', to: '48.08, 7.36', mode: 'bike' });
    expect(JSON.parse(text)).toMatchObject({ mode: 'bike', crossing: null });
  });

  it('knows that at night the ferry rests', async () => {
    const over = async (depart: string) => {
      const text = await answerTo({ from: 'FR 67860 Rhinau', to: 'DE 77966', depart });
      return JSON.parse(text) as { crossing: string; minutes: number };
    };
    const [day, night] = [await over('off-peak'), await over('night')];
    expect(day.crossing).toBe('Bac Rhinau–Kappel');
    expect(night.crossing).not.toBe(day.crossing);
    expect(night.minutes).toBeGreaterThan(day.minutes);
  });

  it.each([
    [
      { from: 'FR 99999', to: 'DE 77694' },
      'place-unknown',
      '--from: nobody knows a place “FR 99999”',
    ],
    [
      { from: 'FR 67000', to: '52.52,13.4' },
      'place-outside-region',
      '--to: “52.52, 13.4” lies outside the region',
    ],
    [
      { from: 'LU 1009', to: 'DE 77694' },
      'place-outside-region',
      '--from: “LU” lies outside the region',
    ],
    [{ from: 'Strasbourg', to: 'DE 77694' }, 'wrong-use', '--from must be a place like'],
    [{ from: 'FR 67000', to: 'DE 77694', mode: 'boat' }, 'wrong-use', '--mode must be one of'],
    [{ from: 'FR 67000', to: 'DE 77694', depart: 'noon' }, 'wrong-use', '--depart must be one of'],
    [
      { from: 'FR 67000', to: 'DE 77694', places: 'gone.txt' },
      'places-file',
      'gone.txt: there is no',
    ],
  ])('refuses %j with %s', async (options, code, message) => {
    await expect(answerTo(options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as unknown,
    });
  });
});
