import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { ProfileId, VacancyId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { isChecked, Profiles, type ProfileRow } from '../../profiles/index.js';
import { Vacancies, type VacancyRow } from '../../vacancies/index.js';
import { HolidayCalendar } from '../calendar/holidays.js';
import type { Circumstances } from '../domain/circumstances.js';
import type { ApprovalSettings } from '../domain/settings.js';
import type { Ties } from '../persistence/introduction-store.js';
import { SettingsStore } from '../persistence/settings-store.js';

/** The rows around an introduction, and what the rules need to know of them. */
export interface Surroundings {
  vacancy: VacancyRow | undefined;
  profile: ProfileRow | undefined;
  circumstances: Circumstances;
}

type Tied = Pick<Ties, 'vacancyId' | 'profileId' | 'channel'>;

/** Reads the world around introductions through the doors of other features. */
@Injectable()
export class SurroundingsReader {
  constructor(
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly settings: SettingsStore,
    private readonly holidays: HolidayCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, tied: Tied): Promise<Surroundings> {
    const [surroundings] = await this.ofMany(manager, [tied]);
    return surroundings as Surroundings;
  }

  /** In the order of what was asked, with three reads however many they are. */
  async ofMany(manager: EntityManager, tied: readonly Tied[]): Promise<Surroundings[]> {
    const vacancyIds = [...new Set(tied.map((t) => t.vacancyId as VacancyId))];
    const profileIds = [...new Set(tied.flatMap((t) => (t.profileId as ProfileId | null) ?? []))];
    const vacancies = await this.vacancies.many(vacancyIds, manager);
    const profiles = await this.profiles.many(profileIds, manager);
    const settings = await this.settings.read(manager);
    return tied.map(({ vacancyId, profileId, channel }) => {
      const vacancy = vacancies.find((v) => v.id === vacancyId);
      const profile = profiles.find((p) => p.id === profileId);
      return {
        vacancy,
        profile,
        circumstances: this.circumstances(vacancy, profile, settings, channel),
      };
    });
  }

  private circumstances(
    vacancy: VacancyRow | undefined,
    profile: ProfileRow | undefined,
    settings: ApprovalSettings,
    lastKnownChannel: Circumstances['channel'],
  ): Circumstances {
    const today = this.clock.today();
    const place = profile?.record.home ?? vacancy?.record.workplace;
    return {
      channel: vacancy?.channel ?? lastKnownChannel,
      ...opening(vacancy, today),
      discoverable: profile?.record.discoverable === true,
      consent: profile?.consent === true,
      profileChecked: profile !== undefined && isChecked(profile, today),
      settings,
      now: this.clock.now(),
      today,
      isHoliday: place === undefined ? () => false : this.holidays.at(place),
    };
  }
}

/** A vacancy past its last day takes no first answers; one closed before it leaves nobody to wait for. */
function opening(vacancy: VacancyRow | undefined, today: LocalDate) {
  const { closesOn } = vacancy?.record ?? {};
  const pastLastDay = closesOn !== undefined && closesOn < today;
  return {
    vacancyOpen: vacancy?.status === 'active' && !pastLastDay,
    vacancyGone: vacancy === undefined || (vacancy.status === 'closed' && !pastLastDay),
  };
}
