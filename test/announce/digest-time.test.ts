import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, nextDigest } from '../../src/announce/digest-time.ts';
import { days } from '../../src/announce/subscription.ts';

const due = (day: (typeof days)[number], hour: number, timeZone: string, now: string) =>
  nextDigest({ day, hour, timeZone }, new Date(now)).toISOString();

describe('the next weekly digest', () => {
  it('comes at its hour as the clocks of its zone show it', () => {
    expect(due('monday', 9, 'UTC', '2026-11-23T08:59:00Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(due('monday', 9, 'UTC', '2026-11-23T09:00:00Z')).toBe('2026-11-30T09:00:00.000Z');
    expect(due('monday', 9, 'America/Los_Angeles', '2026-11-23T09:00:00Z')).toBe('2026-11-23T17:00:00.000Z');
    expect(due('sunday', 0, 'Asia/Kathmandu', '2026-11-23T09:00:00Z')).toBe('2026-11-28T18:15:00.000Z');
  });

  it('keeps its hour when the clocks change', () => {
    expect(due('sunday', 12, 'Europe/Zurich', '2026-10-20T00:00:00Z')).toBe('2026-10-25T11:00:00.000Z');
    expect(due('sunday', 12, 'Europe/Zurich', '2026-03-24T00:00:00Z')).toBe('2026-03-29T10:00:00.000Z');
  });

  it('comes once a week, whatever the day, the hour and the zone', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const moment = fc.date({ min: new Date('2015-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.nat(23), zone, moment, (day, hour, timeZone, now) => {
        const next = nextDigest({ day, hour, timeZone }, now);
        const local = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' }).format(next).toLowerCase();
        expect(local).toBe(day);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(8 * 24 * 60 * 60 * 1000);
        expect(nextDigest({ day, hour, timeZone }, next).getTime()).toBeGreaterThan(next.getTime());
      }),
    );
  });

  it('knows a zone from what is none', () => {
    expect(isTimeZone('Europe/Zurich')).toBe(true);
    expect(isTimeZone('Middle-earth/Shire')).toBe(false);
  });
});
