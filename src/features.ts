import type { Type } from '@nestjs/common';
import { AccountsApiModule, AccountsModule, AccountsWorkerModule } from './accounts/index.js';
import { ProfilesApiModule, ProfilesModule } from './profiles/index.js';

/** Services of every feature; web and worker share them. */
export const FEATURE_MODULES: Type[] = [AccountsModule, ProfilesModule];

/** HTTP controllers of every feature; the web process only. */
export const API_MODULES: Type[] = [AccountsApiModule, ProfilesApiModule];

/** Job handlers of every feature; the worker process only. */
export const WORKER_MODULES: Type[] = [AccountsWorkerModule];
