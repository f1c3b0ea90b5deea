import { Module } from '@nestjs/common';
import { ProfilesModule } from '../../profiles/index.js';
import { TaxonomyModule } from '../../taxonomy/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { ProfileReading } from './profile-reading.js';
import { VacancyReading } from './vacancy-reading.js';

/** The way from a text to a form; the forms' own pages lead there and back. */
@Module({
  imports: [ShellModule, ProfilesModule, TaxonomyModule],
  providers: [ProfileReading, VacancyReading],
  exports: [ProfileReading, VacancyReading],
})
export class ReadingModule {}
