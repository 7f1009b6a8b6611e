import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ConversationFilter } from '../listing/schemas';
import type { Conversation } from '../schemas';
import {
  type ConversationRow,
  conversationColumns,
  conversationJoins,
  conversationOf,
} from './conversations';

export interface ListPosition {
  readonly at: Date;
  readonly id: string;
}

/** A filter with its words resolved: `assignee` is an id or null (nobody's), days are moments. */
export interface ListedWhich extends Omit<ConversationFilter, 'assignee' | 'from' | 'to'> {
  readonly assignee?: string | null;
  readonly since?: Date;
  readonly before?: Date;
}

// Written into the statement, so that the planner finds the indexes that were made for them.
const filters = {
  all: Prisma.empty,
  waiting: Prisma.sql`and c.needs_human`,
  unread: Prisma.sql`and c.unread > 0`,
} as const;

const statuses = {
  any: Prisma.empty,
  open: Prisma.sql`and c.status <> 'CLOSED'`,
  assistant: Prisma.sql`and c.status = 'ASSISTANT'`,
  human: Prisma.sql`and c.status = 'HUMAN'`,
  closed: Prisma.sql`and c.status = 'CLOSED'`,
} as const;

/** What has to be true of `conversation c`; begins with `and`. */
export function conditionsOf(which: ListedWhich): Prisma.Sql {
  const { channel, payment, assignee, outcome, since, before, contactId } = which;
  const conditions = [filters[which.filter], statuses[which.status]];
  if (channel !== undefined) conditions.push(Prisma.sql`and c.channel_id = ${channel}`);
  if (payment !== undefined) conditions.push(Prisma.sql`and c.payment_status = ${payment}`);
  if (assignee === null) conditions.push(Prisma.sql`and c.assignee_id is null`);
  else if (assignee !== undefined) conditions.push(Prisma.sql`and c.assignee_id = ${assignee}`);
  if (outcome !== undefined) conditions.push(Prisma.sql`and c.outcome = ${outcome}`);
  if (since !== undefined) conditions.push(Prisma.sql`and c.last_message_at >= ${since}`);
  if (before !== undefined) conditions.push(Prisma.sql`and c.last_message_at < ${before}`);
  if (contactId !== undefined) conditions.push(Prisma.sql`and c.contact_id = ${contactId}`);
  return Prisma.join(conditions, ' ');
}

/**
 * Latest first, from the position on; without those of whom nothing is known any more. The page is found in an index
 * alone before anything else is read.
 */
export async function findConversations(
  tx: Tx<Ctx>,
  which: ListedWhich,
  after: ListPosition | null,
  limit: number,
): Promise<Conversation[]> {
  const position = after
    ? Prisma.sql`and (c.last_message_at, c.id) < (${after.at}, ${after.id})`
    : Prisma.empty;
  const rows = await tx.db.$queryRaw<ConversationRow[]>`
    with page as materialized (
      select c.id, c.last_message_at from conversation c
       where c.company_id = ${tx.ctx.companyId} and not c.forgotten ${conditionsOf(which)} ${position}
       order by c.last_message_at desc, c.id desc limit ${limit})
    select ${conversationColumns} from page join conversation c on c.id = page.id ${conversationJoins}
     order by page.last_message_at desc, page.id desc`;
  return rows.map(conversationOf);
}

/** Of these, the ones of which the conditions are true, by their ids. */
export async function findAmong(
  tx: Tx<Ctx>,
  ids: readonly string[],
  which: ListedWhich,
): Promise<ReadonlyMap<string, Conversation>> {
  const rows = await tx.db.$queryRaw<ConversationRow[]>`
    select ${conversationColumns} from conversation c ${conversationJoins}
     where c.id = any(${[...ids]}) and not c.forgotten ${conditionsOf(which)}`;
  return new Map(rows.map(conversationOf).map((conversation) => [conversation.id, conversation]));
}

/** How many there are, or `most` when there are more. */
export async function countConversations(tx: Tx<Ctx>, which: ListedWhich, most: number): Promise<number> {
  const rows = await tx.db.$queryRaw<{ count: bigint }[]>`
    select count(*) from (
      select 1 from conversation c
       where c.company_id = ${tx.ctx.companyId} and not c.forgotten ${conditionsOf(which)} limit ${most}) found`;
  return Number(rows[0]?.count ?? 0);
}
