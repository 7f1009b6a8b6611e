import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Span } from '../candidate-slots';
import type { BookingMove } from '../schemas';
import { type BookingRow, columns, during, statusAt } from './bookings';

export interface MoveRow extends BookingMove {
  readonly bookingId: string;
  readonly fromEnd: Date;
  readonly toldAt: Date | null;
}

/** Puts a booking to another seat and time, at which calendars that know it have to look again. */
export async function changeTime(
  tx: Tx<Ctx>,
  id: string,
  seat: number,
  span: Span,
  byCustomer: boolean,
): Promise<void> {
  await tx.db.$executeRaw`
    update booking set seat = ${seat}, during = ${during(span)}, sequence = sequence + 1,
                       customer_moves = customer_moves + ${byCustomer ? 1 : 0}, updated_at = ${tx.ctx.clock.now()}
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}

export async function insertMove(tx: Tx<Ctx>, move: Omit<MoveRow, 'toldAt'>): Promise<void> {
  await tx.db.$executeRaw`
    insert into booking_move (id, company_id, booking_id, from_start, from_end, to_start, moved_by, user_id, moved_at)
    values (${move.id}, ${tx.ctx.companyId}, ${move.bookingId}, ${move.from}, ${move.fromEnd}, ${move.to},
            ${move.movedBy}, ${move.userId}, ${move.movedAt})`;
}

/** A booking's moves, the latest first. */
export async function findMoves(tx: Tx<Ctx>, bookingId: string): Promise<MoveRow[]> {
  return tx.db.$queryRaw<MoveRow[]>`
    select id, booking_id as "bookingId", from_start as "from", from_end as "fromEnd", to_start as "to",
           moved_by as "movedBy", user_id as "userId", moved_at as "movedAt", told_at as "toldAt"
      from booking_move where company_id = ${tx.ctx.companyId} and booking_id = ${bookingId}
     order by id desc limit 100`;
}

export async function markTold(tx: Tx<Ctx>, bookingId: string): Promise<void> {
  await tx.db.$executeRaw`
    update booking_move set told_at = ${tx.ctx.clock.now()}
     where company_id = ${tx.ctx.companyId} and booking_id = ${bookingId} and told_at is null`;
}

export async function markCancelAsked(tx: Tx<Ctx>, id: string): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    update booking set cancel_asked_at = ${now}, updated_at = ${now}
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}

/** Taken time that is still to come, in order of its beginning. */
export async function findBookingsAhead(tx: Tx<Ctx>, limit: number): Promise<BookingRow[]> {
  const now = tx.ctx.clock.now();
  return tx.db.$queryRaw<BookingRow[]>`
    select ${columns}, status from find_bookings(tstzrange(${now}::timestamptz, null))
     where status = 'CONFIRMED' or hold_expires_at > ${now}
     order by lower(during), id limit ${limit}`;
}

/** Deliveries whose window has not ended. */
export async function findDeliveriesAhead(tx: Tx<Ctx>): Promise<BookingRow[]> {
  const now = tx.ctx.clock.now();
  return tx.db.$queryRaw<BookingRow[]>`
    select ${columns}, ${statusAt(now)} from find_bookings(tstzrange(${now}::timestamptz, null))
     where kind = 'DELIVERY'
     order by id`;
}

export async function changeResource(tx: Tx<Ctx>, id: string, resource: string, seat: number): Promise<void> {
  await tx.db.$executeRaw`
    update booking set resource = ${resource}, seat = ${seat}
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}
