import { readSettings, type SettingsError } from './settings.js';

const problems = (env: Record<string, string>) => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
};

describe('settings', () => {
  it('has defaults for a developer’s machine', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      workerPort: 3001,
      publicUrl: 'http://localhost:3000',
      timeZone: 'Europe/Paris',
      demonstration: false,
    });
  });

  it('moves the worker’s port with the port', () => {
    expect(readSettings({ PORT: '4100' }).workerPort).toBe(4101);
  });

  it('names every fault at once, in plain words', () => {
    expect(problems({ DATABASE_URL: 'mysql://x', TIME_ZONE: 'Mars/Base', PORT: '0' })).toEqual([
      expect.stringContaining('port'),
      'DATABASE_URL must start with postgres://',
      'TIME_ZONE is unknown: Mars/Base',
    ]);
  });

  it.each([
    [{ PUBLIC_URL: 'http://p.example' }, /https/],
    [{ SESSION_SECRET: 'change-me-change-me-change-me-change-me' }, /placeholder/],
    [{ SESSION_SECRET: 'short' }, /32 characters/],
    [{ DEMO_REGION: 'true' }, /DEMO_REGION/],
  ])('refuses in production: %o', (extra, message) => {
    const good = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://p.example',
      SESSION_SECRET: '0123456789abcdef0123456789abcdef',
    };
    expect(problems(good)).toEqual([]);
    expect(problems({ ...good, ...extra }).join()).toMatch(message);
  });
});
