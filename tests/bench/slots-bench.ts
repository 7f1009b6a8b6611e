import { performance } from 'node:perf_hooks';
import { listSlots, updateCalendarSettings } from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import { makeCustomer } from '@/tests/factories/make-customer';
import { percentile } from './percentile';

const days = 90;
const seats = 6;
const bookings = 10_000;
const rounds = 40;
const cities = ['Potsdam', 'Leipzig', 'Dresden'] as const;
const now = new Date('2026-09-01T05:00:00Z');

/**
 * Times the list of free times of a busy company: 10,000 bookings in 90 days over a change of the clocks, the first two months
 * all but full, days off, hours and cities with numbers of their own. Beside it one bare indexed query of those bookings in
 * the same transactions.
 */
export async function measureSlots(): Promise<void> {
  const company = await makeCompany({ type: 'HYBRID', timeZone: 'Europe/Berlin' });
  const ctx: Ctx = { ...company.owner, clock: movedClock(now) };
  await setUp(ctx);
  const count = await fill(ctx);
  const wishes = [
    { name: 'the next 50 appointments', ask: () => appointments(ctx, 50) },
    { name: 'all of 90 days (500)', ask: () => appointments(ctx, 500) },
    ...cities.map((city) => ({
      name: `deliveries to ${city}`,
      ask: () => listSlots(ctx, { kind: 'DELIVERY', city, limit: 200 }),
    })),
  ];
  const product: number[] = [];
  const bare: number[] = [];
  heading(`Free times of a company with ${count} bookings in ${days} days, ${rounds} lists each`);
  for (const { name, ask } of wishes) {
    const own: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const other = await timed(() => byQuery(ctx));
      const one = await timed(ask);
      // The first round wakes connections, plans and the compiler.
      if (round === 0) continue;
      own.push(one);
      bare.push(other);
    }
    product.push(...own);
    say(`${name.padEnd(26)} ${row(own)}`);
  }
  say(`${'one bare query'.padEnd(26)} ${row(bare)}`);
  say(`${'X8, all lists'.padEnd(26)} ${row(product)}   (goal: p95 ≤ 50 ms)`);
  say(
    `ratio of p95               ${(percentile(product, 95) / percentile(bare, 95)).toFixed(2)} bare queries`,
  );
}

const appointments = (ctx: Ctx, limit: number) =>
  listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 45, limit });

async function setUp(ctx: Ctx): Promise<void> {
  const windows = [
    { opens: '09:00', closes: '13:00' },
    { opens: '13:00', closes: '17:00' },
    { opens: '17:00', closes: '21:00' },
  ];
  await updateCalendarSettings(ctx, {
    slotMinutes: 15,
    capacity: seats,
    horizonDays: days,
    capacityHours: [{ weekday: 6, opens: '12:00', closes: '15:00', capacity: seats - 2 }],
    capacityDates: [{ date: '2026-10-31', kind: 'APPOINTMENT', capacity: 2 }],
    daysOff: [{ name: 'Holiday', from: '2026-10-03', to: '2026-10-03', kind: 'BOTH', yearly: true }],
    deliveryWindows: windows,
    deliveryCapacity: 10,
    cityDeliveries: cities.map((city) => ({
      city,
      weekdays: [1, 3, 5],
      windows,
      capacity: 10,
      leadMinutes: 1_440,
    })),
  });
}

/** Half-hour appointments seat after seat and day after day, and deliveries in between, until there are enough. */
async function fill(ctx: Ctx): Promise<number> {
  const { contactId } = await makeCustomer(ctx);
  const { companyId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const visits = Math.round(bookings * 0.8);
    await tx.db.$executeRaw`
      insert into booking (id, company_id, kind, resource, seat, during, status, contact_id, reference, title,
                           created_at, updated_at)
      select 'bkg_visit_' || n, ${companyId}, 'APPOINTMENT', 'APPOINTMENT', n % ${seats}::int,
             tstzrange(begins, begins + interval '30 minutes', '[)'), 'CONFIRMED', ${contactId}, 'ord_visit_' || n,
             'Haircut', ${now}, ${now}
        from generate_series(0, ${visits - 1}::int) n,
             lateral (select ((date '2026-09-02' + (n / (${seats}::int * 21)))
                              + time '09:00' + (n / ${seats}::int % 21) * interval '30 minutes')
                             at time zone 'Europe/Berlin' as begins) at`;
    await tx.db.$executeRaw`
      insert into booking (id, company_id, kind, resource, seat, during, status, contact_id, reference, title, city,
                           address, created_at, updated_at)
      select 'bkg_delivery_' || n, ${companyId}, 'DELIVERY',
             'DELIVERY:' || (array['potsdam', 'leipzig', 'dresden'])[n % 3 + 1], n / 3 % 9,
             tstzrange(begins, begins + interval '4 hours', '[)'), 'CONFIRMED', ${contactId}, 'ord_delivery_' || n,
             'Box', (array['Potsdam', 'Leipzig', 'Dresden'])[n % 3 + 1], 'Street 1', ${now}, ${now}
        from generate_series(0, ${bookings - visits - 1}::int) n,
             lateral (select ((date '2026-09-02' + (n / 81)) + time '09:00' + (n / 27 % 3) * interval '4 hours')
                             at time zone 'Europe/Berlin' as begins) at`;
    return tx.db.booking.count({ where: { companyId } });
  });
}

/** What any list has to read at least: the taken seats of the horizon. */
const byQuery = (ctx: Ctx): Promise<unknown> =>
  inTransaction(
    ctx,
    (tx) => tx.db.$queryRaw`
      select seat, lower(during), upper(during) from booking
       where company_id = ${ctx.companyId} and resource = 'APPOINTMENT' and status in ('HELD', 'CONFIRMED')
         and during && tstzrange(${now}::timestamptz, ${now}::timestamptz + interval '90 days')`,
  );

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const row = (values: readonly number[]): string =>
  `p50 ${percentile(values, 50).toFixed(1).padStart(6)} ms   p95 ${percentile(values, 95).toFixed(1).padStart(6)} ms`;
