import type { Type } from '@nestjs/common';

/** Services of every feature; web and worker share them. */
export const FEATURE_MODULES: Type[] = [];

/** HTTP controllers of every feature; the web process only. */
export const API_MODULES: Type[] = [];

/** Job handlers of every feature; the worker process only. */
export const WORKER_MODULES: Type[] = [];
