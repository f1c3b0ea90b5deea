import { circumstances, MONDAY, reach } from '../../../test/support/introduction-fixtures.js';
import type { Circumstances } from './circumstances.js';
import type { Introduction } from './introduction.js';
import { end, followVacancy, sweep } from './sweeping.js';

type World = Parameters<typeof circumstances>[0];

/** Days that follow one another, each swept once. */
function live(introduction: Introduction, days: readonly string[], world: World = {}) {
  const log: string[] = [];
  for (const today of days) {
    const swept = sweep(introduction, circumstances({ ...world, today }));
    introduction = swept.introduction;
    if (swept.remind) log.push(`${today} remind`);
    for (const move of swept.moves) log.push(`${today} ${move.to}`);
  }
  return { introduction, log };
}

const march = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `2026-03-${String(from + i).padStart(2, '0')}`);

describe('time', () => {
  it('reminds an employer halfway and then lets it expire', () => {
    const { introduction, log } = live(reach.interested(), march(2, 20));
    expect(log).toEqual(['2026-03-09 remind', '2026-03-17 expired']);
    expect(introduction).toMatchObject({ closedBy: 'system', closingCode: 'no-answer' });
  });

  it('changes nothing when asked twice on one day', () => {
    const once = sweep(reach.interested(), circumstances({ today: '2026-03-09' }));
    const twice = sweep(once.introduction, circumstances({ today: '2026-03-09' }));
    expect(twice).toMatchObject({ moves: [], remind: false, introduction: once.introduction });
  });

  it('reminds who said "later" once and closes nothing: nobody waits', () => {
    const deferred: Introduction = {
      ...reach.interested(),
      status: 'deferred',
      waitsUntil: null,
      remindOn: '2026-03-09',
    };
    expect(live(deferred, march(2, 31)).log).toEqual(['2026-03-09 remind']);
  });

  it('asks for an outcome, not for ever', () => {
    const days = [...march(2, 31), '2026-04-13', '2026-04-27', '2026-05-11', '2026-06-01'];
    const { introduction, log } = live(reach.introduced(), days);
    expect(log).toEqual(['2026-03-16 remind', '2026-03-30 remind']);
    expect(introduction.status).toBe('introduced');
  });

  it('closes an application at the source of which there is no news', () => {
    const { introduction } = live(reach.atSource(), [...march(2, 31), '2026-05-02'], {
      channel: 'external',
    });
    expect(introduction).toMatchObject({ status: 'expired', closingCode: 'no-news' });
  });
});

describe('an adviser’s silence', () => {
  const silence = (value: Circumstances['settings']['silence'], more: World = {}) =>
    live(reach.bothInterested(), march(2, 20), { settings: { silence: value }, ...more });

  it('expires, after a reminder, where the partnership says so', () => {
    expect(silence('expire').log).toEqual(['2026-03-03 remind', '2026-03-05 expired']);
    expect(silence('expire').introduction.closingCode).toBe('no-approval');
  });

  it('is reminded of every working day, a limited number of times', () => {
    expect(silence('remind').log).toEqual([
      '2026-03-03 remind',
      '2026-03-05 remind',
      '2026-03-06 remind',
      '2026-03-09 remind',
      '2026-03-10 remind',
      '2026-03-11 expired',
    ]);
  });

  it('approves where the partnership says so', () => {
    const { introduction, log } = silence('approve');
    expect(log.at(1)).toBe('2026-03-05 introduced');
    expect(introduction.approvals).toEqual([{ side: 'person', by: null, code: 'silence' }]);
  });

  it('lets a checked profile through unless someone objects', () => {
    const { introduction, log } = silence('expire', { profileChecked: true });
    expect(log.at(1)).toBe('2026-03-05 introduced');
    expect(introduction.approvals).toEqual([{ side: 'person', by: null, code: 'checked-profile' }]);
  });

  it('never introduces whose consent is gone', () => {
    expect(silence('approve', { consent: false }).introduction.status).toBe('expired');
  });

  it('before the employer’s answer opens the way to the employer', () => {
    const world = { settings: { approve: 'before-employer', silence: 'approve' } } as const;
    const { introduction } = live(reach.interested(circumstances(world)), march(2, 6), world);
    expect(introduction).toMatchObject({ status: 'interested', waitsUntil: '2026-03-19' });
  });
});

describe('a vacancy that changes', () => {
  it('brings an employer to those who applied at the source', () => {
    const { introduction } = followVacancy(reach.atSource(), circumstances({ channel: 'partner' }));
    expect(introduction).toMatchObject({ status: 'interested', waitsUntil: '2026-03-16' });
  });

  it('and is gone ends the waiting for its employer, and nothing else', () => {
    const gone = circumstances({ vacancyGone: true, vacancyOpen: false, today: MONDAY });
    expect(followVacancy(reach.interested(), gone).introduction.closingCode).toBe('vacancy-closed');
    const others = [reach.atSource(), reach.bothInterested(), reach.introduced()];
    expect(others.map((i) => followVacancy(i, { ...gone, channel: 'external' }).moves)).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('the end of consent', () => {
  it.each([reach.interested(), reach.atSource(), reach.bothInterested(), reach.introduced()])(
    'withdraws what is open',
    (introduction) =>
      expect(end(introduction, circumstances()).introduction.status).toBe('withdrawn'),
  );

  it('leaves alone what is over', () => {
    const over = { ...reach.introduced(), status: 'hired' } as const;
    expect(end(over, circumstances()).moves).toEqual([]);
  });
});
