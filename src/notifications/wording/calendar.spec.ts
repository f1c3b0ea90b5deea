import { calendarFile, hasDate } from './calendar.js';

const entry = {
  uid: 'introduction@passerelle.example',
  title: 'Entretien : boulanger, à Kehl; demain',
  url: 'https://passerelle.example/introductions/1',
  span: { from: '2026-03-29', to: '2026-03-30' },
  cancelled: false,
  now: new Date('2026-03-02T09:00:00Z'),
};

describe('calendar files', () => {
  it('hold whole days, also over the change of the clocks', () => {
    const lines = calendarFile(entry).split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260329');
    expect(lines).toContain('DTEND;VALUE=DATE:20260331');
    expect(lines).toContain('UID:introduction@passerelle.example');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines).toContain('SUMMARY:Entretien : boulanger\\, à Kehl\\; demain');
  });

  it('take an entry back', () => {
    expect(calendarFile({ ...entry, cancelled: true })).toContain('STATUS:CANCELLED');
  });

  it.each([
    ['outcome-recorded', { outcome: 'interview' }, true],
    ['outcome-recorded', { outcome: 'hired' }, false],
    ['enrolment-made', { status: 'booked' }, true],
    ['enrolment-made', { status: 'waiting' }, false],
    ['introduced', {}, false],
  ] as const)('are there for %s %o: %s', (kind, params, expected) => {
    expect(hasDate({ kind, params })).toBe(expected);
  });
});
