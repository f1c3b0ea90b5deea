import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { GeographyModule } from '../geography/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { AcceptClaims } from './claims/accept-claims.js';
import { AnswerClaim } from './claims/answer-claim.js';
import { CheckClaimant } from './claims/check-claimant.js';
import { ClaimStore } from './claims/claim-store.js';
import { InviteEmployer } from './claims/invite-employer.js';
import { VacancyClaims } from './claims/vacancy-claims.js';
import { VacancyDescriber } from './describe/vacancy-describer.js';
import { DemoVacancies } from './demo/demo-vacancies.js';
import { OfferStore } from './import/offer-store.js';
import { VacancyImport } from './import/vacancy-import.js';
import { ContactRequestAdviser } from './persistence/contact-request-adviser.entity.js';
import { ContactRequest } from './persistence/contact-request.entity.js';
import { SourceOutcome } from './persistence/source-outcome.entity.js';
import { VacancyClaim } from './persistence/vacancy-claim.entity.js';
import { VacancyImportRun } from './persistence/vacancy-import.entity.js';
import { VacancySourceRecord } from './persistence/vacancy-source-record.entity.js';
import { VacancyStore } from './persistence/vacancy-store.js';
import { VacancyVersion } from './persistence/vacancy-version.entity.js';
import { Vacancy } from './persistence/vacancy.entity.js';
import { VacanciesPersonalData } from './personal-data.js';
import { ReachablePlaces } from './search/reachable-places.js';
import { VacancySearch } from './search/vacancy-search.js';
import { CloseVacancies } from './use-cases/close-vacancies.js';
import { ContactRequests } from './use-cases/contact-requests.js';
import { EditVacancy } from './use-cases/edit-vacancy.js';
import { PublishVacancy } from './use-cases/publish-vacancy.js';
import { ReviewVacancy } from './use-cases/review-vacancy.js';
import { SourceOutcomes } from './use-cases/source-outcomes.js';
import { Vacancies } from './vacancies.service.js';
import { VacancyHistory } from './vacancy-history.js';

const ENTITIES = [
  Vacancy,
  VacancyVersion,
  VacancySourceRecord,
  VacancyImportRun,
  ContactRequest,
  ContactRequestAdviser,
  SourceOutcome,
  VacancyClaim,
];

const DOOR = [
  Vacancies,
  VacancyHistory,
  VacancySearch,
  PublishVacancy,
  EditVacancy,
  ReviewVacancy,
  ContactRequests,
  SourceOutcomes,
  InviteEmployer,
  AnswerClaim,
  AcceptClaims,
  CheckClaimant,
  VacancyClaims,
  CloseVacancies,
  VacancyImport,
  DemoVacancies,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    AccountsModule,
    ProfilesModule,
    TaxonomyModule,
    GeographyModule,
  ],
  providers: [
    ...DOOR,
    VacancyStore,
    ClaimStore,
    VacancyDescriber,
    ReachablePlaces,
    OfferStore,
    VacanciesPersonalData,
  ],
  exports: DOOR,
})
export class VacanciesModule {}
