import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/security/access.js';
import { ConceptNames } from '../shell/concept-names.js';
import { Pages } from '../shell/pages.js';
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
  ) {}

  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    const model = await this.overview.current();
    await this.pages.show(reply, (page) =>
      OverviewView({ page, model, name: this.names.in(page.locale) }),
    );
  }
}
