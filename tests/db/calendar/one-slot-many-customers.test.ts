import { beforeAll, describe, expect, it } from 'vitest';
import { type HoldSlot, holdSlot, updateCalendarSettings } from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { makeCustomer } from '@/tests/factories/make-customer';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date('2026-06-01T06:00:00Z'));
const start = new Date('2026-06-02T09:00:00Z');

async function shop(capacity: number): Promise<{ ctx: Ctx; contactId: string }> {
  const { companyId } = await makeCompany({ type: 'SERVICE', timeZone: 'UTC' });
  const ctx = companyContextOf(companyId, { clock });
  await updateCalendarSettings(ctx, { capacity, deliveryCapacity: capacity });
  return { ctx, contactId: (await makeCustomer(ctx)).contactId };
}

const appointment = (contactId: string, change: Partial<HoldSlot> = {}): HoldSlot =>
  ({
    kind: 'APPOINTMENT',
    durationMinutes: 60,
    start,
    contactId,
    reference: newId('ord'),
    title: 'Cut',
    ...change,
  }) as HoldSlot;

/** What came of each attempt: how many succeeded, how many lost cleanly, and every other error. */
async function race(attempts: readonly Promise<unknown>[]) {
  const results = await Promise.allSettled(attempts);
  const errors = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const clean = errors.filter((error) => error instanceof AppError && error.key === 'slot-taken');
  const others = errors.filter((error) => !clean.includes(error));
  return { succeeded: results.length - errors.length, conflicts: clean.length, others };
}

beforeAll(async () => {
  // A write lingers before it is made and again before it is committed, so that whoever checked too early is found out.
  const owner = await ownerClient();
  await owner.query(`
    create function linger() returns trigger language plpgsql as $$
    begin perform pg_sleep(random() * 0.05); return coalesce(new, old); end $$;
    create trigger linger_before before insert or update on booking for each row execute function linger();
    create constraint trigger linger_at_commit after insert or update on booking
      deferrable initially deferred for each row execute function linger()`);
});

describe('many customers want one time', () => {
  it('exactly one of 1,000 gets it; the others are told it is taken, and nothing else goes wrong', async () => {
    const { ctx, contactId } = await shop(1);
    const outcome = await race(Array.from({ length: 1000 }, () => holdSlot(ctx, appointment(contactId))));
    expect(outcome).toEqual({ succeeded: 1, conflicts: 999, others: [] });
  }, 120_000);

  it.each([1, 5, 37])(
    'with a capacity of %i exactly as many get it',
    async (capacity) => {
      const { ctx, contactId } = await shop(capacity);
      const tries = capacity + 25;
      const outcome = await race(Array.from({ length: tries }, () => holdSlot(ctx, appointment(contactId))));
      expect(outcome).toEqual({ succeeded: capacity, conflicts: 25, others: [] });
    },
    120_000,
  );

  it('a delivery window takes as many deliveries as fit', async () => {
    const { ctx, contactId } = await shop(5);
    const delivery = (): HoldSlot => ({
      kind: 'DELIVERY',
      start: new Date('2026-06-02T10:00:00Z'),
      contactId,
      reference: newId('ord'),
      title: 'Box',
      city: 'Berlin',
      address: 'Lindenstr. 1',
    });
    const outcome = await race(Array.from({ length: 40 }, () => holdSlot(ctx, delivery())));
    expect(outcome).toEqual({ succeeded: 5, conflicts: 35, others: [] });
  }, 60_000);

  it('times of any length never overlap on one seat, judged by another query', async () => {
    const { ctx, contactId } = await shop(3);
    const attempts = Array.from({ length: 160 }, () =>
      holdSlot(
        ctx,
        appointment(contactId, {
          start: new Date(start.getTime() + Math.floor(Math.random() * 16) * 30 * 60_000),
          durationMinutes: 15 + Math.floor(Math.random() * 180),
        }),
      ),
    );
    const results = await Promise.allSettled(attempts);
    const errors = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as AppError] : [],
    );
    expect(errors.filter((error) => error.key !== 'slot-taken')).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
    const owner = await ownerClient();
    const { rows } = await owner.query(
      `select count(*)::int as overlapping from booking a join booking b
          on a.company_id = b.company_id and a.resource = b.resource and a.id < b.id
         and a.seat = b.seat and lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during)
       where a.company_id = $1`,
      [ctx.companyId],
    );
    expect(rows).toEqual([{ overlapping: 0 }]);
  }, 120_000);
});

describe('each of the two guards is enough by itself', () => {
  it('the database refuses a second booking of a seat even to a writer that asked nobody', async () => {
    const { ctx, contactId } = await shop(1);
    const insert = async () => {
      const client = await ownerClient();
      return client.query(
        `insert into booking (id, company_id, kind, resource, seat, during, status, contact_id, reference, title, created_at, updated_at)
         values ($1, $2, 'APPOINTMENT', 'APPOINTMENT', 0, tstzrange($3, $3::timestamptz + interval '1 hour', '[)'),
                 'CONFIRMED', $4, $1, 'Cut', now(), now())`,
        [newId('bkg'), ctx.companyId, start, contactId],
      );
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, insert));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(['23P01', '40P01']).toContain(result.reason.code);
  });

  it('without the constraint the lock still lets one through', async () => {
    const { ctx, contactId } = await shop(1);
    const owner = await ownerClient();
    await owner.query('alter table booking drop constraint booking_company_id_resource_seat_during_excl');
    const outcome = await race(Array.from({ length: 40 }, () => holdSlot(ctx, appointment(contactId))));
    expect(outcome).toEqual({ succeeded: 1, conflicts: 39, others: [] });
  }, 60_000);
});
