import type { INestApplicationContext } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DemoAccounts, type DemoAccountsFile } from '../accounts/index.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { LocalDate } from '../kernel/local-date.js';
import { projectRoot } from '../platform/paths.js';
import { DemoProfiles, type DemoProfile } from '../profiles/index.js';
import { DemoTrainings, type DemoTrainingsFile } from '../training/index.js';
import { DemoVacancies, type DemoVacanciesFile } from '../vacancies/index.js';
import { settleDays } from './settle-days.js';
import { DEMO_PASSWORD } from './welcome.js';

/**
 * Loads the demonstration region of `config/demo` through the features' own services. What is there already
 * stays, so that a load that was cut off can simply be run again; only a whole one is noted as done.
 */
export async function loadDemo(app: INestApplicationContext): Promise<void> {
  const today = app.get<Clock>(CLOCK).today();
  const people = {
    ...read<object>('organisations', today),
    ...read<object>('employers', today),
    ...read<object>('accounts', today),
  } as DemoAccountsFile;
  const keys = await app.get(DemoAccounts).load(people, DEMO_PASSWORD);
  const { profiles } = read<{ profiles: DemoProfile[] }>('profiles', today);
  await app.get(DemoProfiles).load(profiles, keys.accounts);
  await app.get(DemoVacancies).load(read<DemoVacanciesFile>('vacancies', today), keys);
  await app.get(DemoTrainings).load(read<DemoTrainingsFile>('trainings', today), keys);
  await app.get(DataSource).query('INSERT INTO demo_region DEFAULT VALUES');
}

function read<T>(name: string, today: LocalDate): T {
  const file = join(projectRoot(), 'config', 'demo', `${name}.json`);
  return settleDays(JSON.parse(readFileSync(file, 'utf8')), today) as T;
}
