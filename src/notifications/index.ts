export {
  NotificationPreferences,
  type PreferencesView,
} from './choices/notification-preferences.js';
export { Unsubscribing, type UnsubscribeView } from './choices/unsubscribing.js';
export { DevMails, type DevMailView } from './dev-mails/dev-mails.js';
export { DevMailsModule } from './dev-mails/dev-mails.module.js';
export {
  NOTIFICATION_KINDS,
  PREFERENCE_GROUPS,
  type NotificationKind,
  type PreferenceGroup,
} from './domain/kinds.js';
export { choicesFor, EMAIL_CHOICES, type EmailChoice } from './domain/preferences.js';
export { MailHold } from './mail/mail-hold.js';
export { MailProgress, type MailReport } from './mail/mail-progress.js';
export { NotificationsApiModule } from './notifications.api.module.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationsWorkerModule } from './notifications.worker.module.js';
export type { NotificationView } from './reading/notification-view.js';
export { Notifications } from './reading/notifications.service.js';
