import { Module } from '@nestjs/common';
import { Settings } from '../platform/settings/settings.js';
import { CrosswalkImport } from './import/crosswalk-import.js';
import { TaxonomyImport } from './import/taxonomy-import.js';
import { TaxonomyStore } from './persistence/taxonomy-store.js';
import { SettledTexts } from './settling/settled-texts.js';
import { TaxonomySource } from './taxonomy-source.js';
import { TextReadings } from './text-readings.js';
import { UnlinkedTexts } from './unlinked-texts.js';

/** ESCO's concepts, linking texts to them, and their imports. */
@Module({
  providers: [
    TaxonomyStore,
    TaxonomyImport,
    CrosswalkImport,
    UnlinkedTexts,
    SettledTexts,
    TextReadings,
    {
      provide: TaxonomySource,
      inject: [TaxonomyStore, Settings],
      useFactory: (store: TaxonomyStore, settings: Settings) =>
        TaxonomySource.load(store, settings),
    },
  ],
  exports: [
    TaxonomySource,
    TaxonomyImport,
    CrosswalkImport,
    UnlinkedTexts,
    SettledTexts,
    TextReadings,
  ],
})
export class TaxonomyModule {}
