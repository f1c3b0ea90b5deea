import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { IntroductionsModule } from '../introductions/index.js';
import { MatchingModule } from '../matching/index.js';
import { PostgresListener } from '../platform/database/postgres-listener.js';
import { Subscriptions } from '../platform/outbox/subscriptions.js';
import { QUEUES } from '../platform/queue/catalogue.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { ProfilesModule } from '../profiles/index.js';
import { TrainingModule } from '../training/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { Digests } from './mail/digests.js';
import { MailComposer } from './mail/mail-composer.js';
import { MailDispatch, SEND_MAIL } from './mail/mail-dispatch.js';
import { MailSender } from './mail/mail-sender.js';
import { MailStates } from './mail/mail-states.js';
import { StillWanted } from './mail/still-wanted.js';
import { UnsubscribeLinks } from './mail/unsubscribe-links.js';
import { WeeklyLimit } from './mail/weekly-limit.js';
import { NotificationsModule } from './notifications.module.js';
import { MAIL_CHANNEL } from './persistence/notification-store.js';
import { TidyNotifications } from './tidy.js';
import { AccountEvents } from './writing/account-events.js';
import { ClaimEvents } from './writing/claim-events.js';
import { IntroductionEvents } from './writing/introduction-events.js';
import { MatchingEvents } from './writing/matching-events.js';
import { NotificationWriter } from './writing/notification-writer.js';
import { TrainingEvents } from './writing/training-events.js';
import { VacancyEvents } from './writing/vacancy-events.js';

const DISPATCH = 'dispatch-mail';
const DISPATCH_EVERY_MS = 30_000;
/** A publication tells many people at once, and each notice is a few rows. */
const NOTICES_TOGETHER = 200;
const DIGESTS = 'make-digests';
const DIGEST_HOUR = { cron: '0 7 * * *' };
const TIDY = 'tidy-notifications';
const NIGHTLY = { cron: '10 3 * * *' };

@Injectable()
class NotificationsProcessor implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly listener: PostgresListener,
    private readonly writer: NotificationWriter,
    private readonly sender: MailSender,
    private readonly dispatch: MailDispatch,
    private readonly digests: Digests,
    private readonly tidy: TidyNotifications,
  ) {}

  onModuleInit(): void {
    for (const type of this.writer.types) {
      this.subscriptions.subscribeJointly(
        type,
        { consumer: 'notify', queue: QUEUES.notifications, together: NOTICES_TOGETHER },
        (manager, events) => this.writer.write(manager, events),
      );
    }
    this.handlers.register(QUEUES.mail, SEND_MAIL, async ({ subjectId }) => {
      if (subjectId === undefined) return;
      const again = await this.sender.send(subjectId);
      if (again !== undefined) this.dispatch.wakeIn(again);
    });
    this.handlers.register(QUEUES.maintenance, TIDY, () => this.tidy.run());
    this.handlers.register(QUEUES.mail, DISPATCH, () => this.dispatch.round());
    this.handlers.register(
      QUEUES.notifications,
      DIGESTS,
      async () => void (await this.digests.run()),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule(QUEUES.maintenance, TIDY, NIGHTLY);
    await this.listener.on(MAIL_CHANNEL, () => this.dispatch.wake());
    await this.queues.schedule(QUEUES.mail, DISPATCH, { everyMs: DISPATCH_EVERY_MS });
    await this.queues.schedule(QUEUES.notifications, DIGESTS, DIGEST_HOUR);
    this.dispatch.wake();
  }
}

/** The worker's side of notifications: events become rows, rows become mails. */
@Module({
  imports: [
    NotificationsModule,
    AccountsModule,
    ProfilesModule,
    VacanciesModule,
    TrainingModule,
    MatchingModule,
    IntroductionsModule,
  ],
  providers: [
    NotificationsProcessor,
    NotificationWriter,
    MatchingEvents,
    IntroductionEvents,
    TrainingEvents,
    VacancyEvents,
    AccountEvents,
    ClaimEvents,
    MailStates,
    MailComposer,
    MailSender,
    MailDispatch,
    Digests,
    TidyNotifications,
    WeeklyLimit,
    StillWanted,
    UnsubscribeLinks,
  ],
})
export class NotificationsWorkerModule {}
