import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WhatIfForRegion } from '../../matching/index.js';
import { Access } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import { ConceptNames } from '../shell/concept-names.js';
import { Pages } from '../shell/pages.js';
import { areaFrom } from './area.js';
import { Overview } from './overview.service.js';
import { OverviewView } from './overview.view.js';

@ApiExcludeController()
@Access('coordinator')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly pages: Pages,
    private readonly overview: Overview,
    private readonly names: ConceptNames,
    private readonly whatIf: WhatIfForRegion,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Query('area') area: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const model = await this.overview.current();
    const figures = await this.whatIf.figures(areaFrom(area));
    const { timeZone } = this.settings;
    await this.pages.show(reply, (page) =>
      OverviewView({ page, model, figures, timeZone, name: this.names.in(page.locale) }),
    );
  }
}
