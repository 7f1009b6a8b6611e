import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Span } from '../candidate-slots';
import type { TakenSeat } from '../free-seats';
import type { Booking, BookingKind, BookingStatus } from '../schemas';

/** A booking as stored; the company's zone is added by whoever hands it out. */
export type BookingRow = Omit<Booking, 'timeZone'> & {
  readonly resource: string;
  readonly seat: number;
  /** Raised with every change that calendars have to learn of. */
  readonly sequence: number;
  readonly customerMoves: number;
};

export const columns = Prisma.sql`
  id, kind, resource, seat, lower(during) as start, upper(during) as "end", hold_expires_at as "holdExpiresAt",
  contact_id as "contactId", reference, title, city, address, sequence, customer_moves as "customerMoves",
  cancel_asked_at as "cancelAskedAt"`;

/** A hold whose time is over is over, swept or not. */
export const statusAt = (now: Date) => Prisma.sql`
  case when status = 'HELD' and hold_expires_at <= ${now} then 'EXPIRED' else status end as status`;

export const during = (span: Span) =>
  Prisma.sql`tstzrange(${new Date(span.start)}::timestamptz, ${new Date(span.end)}::timestamptz, '[)')`;

/**
 * Makes everybody else who wants a time of these kinds in this company wait until this transaction ends. Always taken in
 * the same order, so that nobody waits in a circle.
 */
export async function lockCalendar(tx: Tx<Ctx>, kinds: readonly BookingKind[]): Promise<void> {
  for (const kind of [...new Set(kinds)].sort()) {
    await tx.db.$queryRaw`
      select pg_advisory_xact_lock(hashtextextended(${`booking:${tx.ctx.companyId}:${kind}`}, 0))::text`;
  }
}

/** The seats of a resource taken at some moment of `span`, but by `except`; expired holds take none. */
export async function findTakenSeats(
  tx: Tx<Ctx>,
  resource: string,
  span: Span,
  except = '',
): Promise<TakenSeat[]> {
  // Bookings one after the other are one stretch, and one text tells all: of months of a busy calendar, a row each would
  // take longer to arrive than to be found.
  const [found] = await tx.db.$queryRaw<{ seats: string | null }[]>`
    select string_agg(seat || ' ' || (extract(epoch from lower(part)) * 1000)::bigint || ' ' ||
                      (extract(epoch from upper(part)) * 1000)::bigint, ',') as seats
      from find_taken_seats(${resource}, ${during(span)}, ${tx.ctx.clock.now()}, ${except}), unnest(during) part`;
  if (!found?.seats) return [];
  return found.seats.split(',').map((taken) => {
    const [seat = 0, start = 0, end = 0] = taken.split(' ').map(Number);
    return { seat, start, end };
  });
}

/** Ends the holds that are over but still stand in the way of `span`. */
export async function sweepHolds(tx: Tx<Ctx>, resource: string, span: Span): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    update booking set status = 'EXPIRED', updated_at = ${now}
     where company_id = ${tx.ctx.companyId} and resource = ${resource} and during && ${during(span)}
       and status = 'HELD' and hold_expires_at <= ${now}`;
}

export async function insertHold(
  tx: Tx<Ctx>,
  hold: Omit<BookingRow, 'status' | 'start' | 'end' | 'sequence' | 'customerMoves' | 'cancelAskedAt'>,
  span: Span,
): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    insert into booking (id, company_id, kind, resource, seat, during, status, hold_expires_at, contact_id, reference,
                         title, city, address, created_at, updated_at)
    values (${hold.id}, ${tx.ctx.companyId}, ${hold.kind}, ${hold.resource}, ${hold.seat}, ${during(span)}, 'HELD',
            ${hold.holdExpiresAt}, ${hold.contactId}, ${hold.reference}, ${hold.title}, ${hold.city}, ${hold.address},
            ${now}, ${now})`;
}

/** Makes a booking firm, at the seat and time given. */
export async function markConfirmed(tx: Tx<Ctx>, id: string, seat: number, span: Span): Promise<void> {
  await tx.db.$executeRaw`
    update booking set status = 'CONFIRMED', seat = ${seat}, during = ${during(span)}, hold_expires_at = null,
                       sequence = sequence + 1, updated_at = ${tx.ctx.clock.now()}
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}

export async function markEnded(
  tx: Tx<Ctx>,
  id: string,
  status: Extract<BookingStatus, 'EXPIRED' | 'CANCELLED'>,
): Promise<void> {
  await tx.db.$executeRaw`
    update booking set status = ${status}, sequence = sequence + 1, updated_at = ${tx.ctx.clock.now()}
     where company_id = ${tx.ctx.companyId} and id = ${id} and status in ('HELD', 'CONFIRMED')`;
}

/** Keeps the live holds of a reference at least until `until`. */
export async function prolongHolds(tx: Tx<Ctx>, reference: string, until: Date): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    update booking set hold_expires_at = greatest(hold_expires_at, ${until}), updated_at = ${now}
     where company_id = ${tx.ctx.companyId} and reference = ${reference} and status = 'HELD' and hold_expires_at > ${now}`;
}

/** The bookings of some references, appointments first; of several of one kind the live one, then the newest. */
export async function findByReferences(tx: Tx<Ctx>, references: readonly string[]): Promise<BookingRow[]> {
  return tx.db.$queryRaw<BookingRow[]>`
    select ${columns}, ${statusAt(tx.ctx.clock.now())} from booking
     where company_id = ${tx.ctx.companyId} and reference = any(${[...references]})
     order by kind, status in ('HELD', 'CONFIRMED') desc, id desc`;
}

export const findByReference = (tx: Tx<Ctx>, reference: string): Promise<BookingRow[]> =>
  findByReferences(tx, [reference]);

/** The bookings of a reference once nobody else can take or give back time of their kinds. */
export async function lockByReference(tx: Tx<Ctx>, reference: string): Promise<BookingRow[]> {
  const known = await findByReference(tx, reference);
  await lockCalendar(
    tx,
    known.map((row) => row.kind),
  );
  return findByReference(tx, reference);
}

export async function findBooking(tx: Tx<Ctx>, id: string): Promise<BookingRow | null> {
  const rows = await tx.db.$queryRaw<BookingRow[]>`
    select ${columns}, ${statusAt(tx.ctx.clock.now())} from booking
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
  return rows[0] ?? null;
}

/** Taken time within a span, in order of its beginning. */
export async function findLiveBookings(tx: Tx<Ctx>, span: Span): Promise<BookingRow[]> {
  const now = tx.ctx.clock.now();
  return tx.db.$queryRaw<BookingRow[]>`
    select ${columns}, status from find_bookings(${during(span)})
     where status = 'CONFIRMED' or hold_expires_at > ${now}
     order by lower(during), id`;
}

/** Companies with holds that are over and not yet swept. */
export async function findCompaniesWithDueHolds(tx: Tx<BaseCtx>): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ companyId: string }[]>`
    select distinct company_id as "companyId" from booking
     where status = 'HELD' and hold_expires_at <= ${tx.ctx.clock.now()}`;
  return rows.map((row) => row.companyId);
}

/** Ends the company's holds that are over, except those that somebody is dealing with right now; returns their ids. */
export async function expireDueHolds(tx: Tx<Ctx>): Promise<string[]> {
  const now = tx.ctx.clock.now();
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    update booking set status = 'EXPIRED', updated_at = ${now}
     where id in (select id from booking
                   where company_id = ${tx.ctx.companyId} and status = 'HELD' and hold_expires_at <= ${now}
                   limit 1000 for update skip locked)
    returning id`;
  return rows.map((row) => row.id);
}

export async function moveToContact(tx: Tx<Ctx>, fromContactId: string, toContactId: string): Promise<void> {
  await tx.db.$executeRaw`update booking set contact_id = ${toContactId} where contact_id = ${fromContactId}`;
}
