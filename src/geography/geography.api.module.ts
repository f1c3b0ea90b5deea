import { Module } from '@nestjs/common';
import { PlacesController } from './api/places.controller.js';
import { GeographyModule } from './geography.module.js';
import { PlacesWatch } from './places-watch.js';

/** The HTTP side of places; web process only. */
@Module({
  imports: [GeographyModule],
  controllers: [PlacesController],
  providers: [PlacesWatch],
})
export class GeographyApiModule {}
