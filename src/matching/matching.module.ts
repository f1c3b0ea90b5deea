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
import { MatchEntity } from './persistence/match.entity.js';
import { MatchStore } from './persistence/match-store.js';
import { WhatIfStore } from './persistence/what-if-store.js';
import { WhatIfBlocker, WhatIfRun, WhatIfTraining } from './persistence/what-if.entities.js';
import { Suggestions } from './suggestions.service.js';
import { OpenVacancies } from './what-if/open-vacancies.js';
import { WhatIfForPerson } from './what-if/person-steps.service.js';
import { WhatIfForRegion } from './what-if/region-figures.service.js';

const SERVICES = [
  Matches,
  MatchContexts,
  CoreRecords,
  MatchingPolicy,
  MatchStore,
  Suggestions,
  WhatIfStore,
  OpenVacancies,
  WhatIfForPerson,
  WhatIfForRegion,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([MatchEntity, WhatIfRun, WhatIfBlocker, WhatIfTraining]),
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
