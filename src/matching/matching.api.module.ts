import { Module } from '@nestjs/common';
import { CardsController } from './api/cards.controller.js';
import { MatchesController } from './api/matches.controller.js';
import { WhatIfController } from './api/what-if.controller.js';
import { MatchingModule } from './matching.module.js';

@Module({
  imports: [MatchingModule],
  controllers: [MatchesController, CardsController, WhatIfController],
})
export class MatchingApiModule {}
