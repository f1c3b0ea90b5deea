import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GeographyModule } from '../geography/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { TrainingModule } from '../training/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { CoreRecords } from './core-records.js';
import { MatchContexts } from './match-context.js';
import { Matches } from './matches.service.js';
import { MatchingPolicy } from './matching.policy.js';
import { Opportunities } from './opportunities.service.js';
import { MatchEntity } from './persistence/match.entity.js';
import { MatchStore } from './persistence/match-store.js';
import { Suggestions } from './suggestions.service.js';

const SERVICES = [
  Matches,
  MatchContexts,
  CoreRecords,
  MatchingPolicy,
  MatchStore,
  Suggestions,
  Opportunities,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([MatchEntity]),
    ProfilesModule,
    VacanciesModule,
    TrainingModule,
    TaxonomyModule,
    GeographyModule,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class MatchingModule {}
