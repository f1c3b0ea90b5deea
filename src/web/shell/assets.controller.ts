import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../kernel/errors.js';
import { Public } from '../../platform/security/access.js';
import type { Assets } from '../../ui/assets.js';
import { ASSETS } from './assets.provider.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

/** Stylesheet, script and icon. Their addresses carry a hash of their content, so they never change. */
@ApiExcludeController()
@Controller()
export class AssetsController {
  constructor(@Inject(ASSETS) private readonly assets: Assets) {}

  @Public()
  @Get('assets/:name')
  async file(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const { style, script, icon } = this.assets;
    const asset = [style, script, icon].find((one) => one.path === `/assets/${name}`);
    if (asset === undefined) throw notFound('File');
    await reply.type(asset.type).header('cache-control', FOR_EVER).send(asset.body);
  }

  /** Browsers ask for it by habit. */
  @Public()
  @Get('favicon.ico')
  async icon(@Res() reply: FastifyReply): Promise<void> {
    const { icon } = this.assets;
    await reply.type(icon.type).header('cache-control', FOR_A_DAY).send(icon.body);
  }
}
