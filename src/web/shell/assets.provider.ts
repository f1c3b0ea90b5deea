import type { Provider } from '@nestjs/common';
import { loadAssets } from '../../ui/assets.js';

export const ASSETS = Symbol('Assets');

/** The static files, read once at the start. */
export const assetsProvider: Provider = { provide: ASSETS, useFactory: loadAssets };
