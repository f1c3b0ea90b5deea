import { Module } from '@nestjs/common';
import { OccupationsController } from './api/occupations.controller.js';
import { ReadingsController } from './api/readings.controller.js';
import { SettledTextsController } from './api/settled-texts.controller.js';
import { SkillsController } from './api/skills.controller.js';
import { UnlinkedTextsController } from './api/unlinked-texts.controller.js';
import { TaxonomyWatch } from './taxonomy-watch.js';
import { TaxonomyModule } from './taxonomy.module.js';

/** The HTTP side of the taxonomy; web process only. */
@Module({
  imports: [TaxonomyModule],
  controllers: [
    OccupationsController,
    ReadingsController,
    SettledTextsController,
    SkillsController,
    UnlinkedTextsController,
  ],
  providers: [TaxonomyWatch],
})
export class TaxonomyApiModule {}
