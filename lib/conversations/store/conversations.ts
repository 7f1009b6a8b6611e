import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Conversation, type HumanReason, type PaymentStatus } from '../schemas';

/** What a verb needs to know of a conversation it is about to write to. */
export interface LockedConversation {
  readonly id: string;
  readonly channelId: string;
  readonly humanSince: Date | null;
  readonly humanReason: HumanReason | null;
}

/** Everything that writes to a thread takes this lock first: messages get their numbers one after another. */
export async function lockConversation(tx: Tx<Ctx>, id: string): Promise<LockedConversation | null> {
  const rows = await tx.db.$queryRaw<LockedConversation[]>`
    select id, channel_id as "channelId", human_since as "humanSince", human_reason as "humanReason"
      from conversation where id = ${id} for update`;
  return rows[0] ?? null;
}

const columns = Prisma.sql`
  c.id, c.language, c.payment_status as "paymentStatus", c.human_since as "humanSince", c.human_reason as "humanReason",
  c.needs_human as "needsHuman", c.unread, c.last_message_at as "lastMessageAt",
  c.last_message_preview as "lastMessagePreview", c.created_at as "createdAt",
  json_build_object('id', h.id, 'kind', h.kind, 'name', h.name) as channel,
  json_build_object('id', p.id, 'name', p.name, 'phone', p.phone, 'email', p.email) as contact,
  (exists (select 1 from turn t where t.conversation_id = c.id and t.state = 'OPEN')
    or exists (select 1 from turn t where t.conversation_id = c.id and t.state = 'ANSWERING')) as typing
  from conversation c join channel h on h.id = c.channel_id join contact p on p.id = c.contact_id`;

export async function findConversation(tx: Tx<Ctx>, id: string): Promise<Conversation | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`select ${columns} where c.id = ${id}`;
  return rows[0] ? Conversation.parse(rows[0]) : null;
}

export interface ListPosition {
  readonly lastMessageAt: Date;
  readonly id: string;
}

const filters = {
  all: Prisma.empty,
  waiting: Prisma.sql`and c.needs_human`,
  unread: Prisma.sql`and c.unread > 0`,
} as const;

/** Latest first, from the position on. */
export async function findConversations(
  tx: Tx<Ctx>,
  filter: keyof typeof filters,
  after: ListPosition | null,
  limit: number,
): Promise<Conversation[]> {
  const position = after
    ? Prisma.sql`and (c.last_message_at, c.id) < (${after.lastMessageAt}, ${after.id})`
    : Prisma.empty;
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} where c.company_id = ${tx.ctx.companyId} ${filters[filter]} ${position}
     order by c.last_message_at desc, c.id desc limit ${limit}`;
  return rows.map((row) => Conversation.parse(row));
}

/** A message was added to the thread: the list shows it. */
export async function noteMessage(
  tx: Tx<Ctx>,
  id: string,
  note: { at: Date; preview: string; unread: number; needsHuman?: boolean },
): Promise<void> {
  await tx.db.$executeRaw`
    update conversation
       set last_message_at = greatest(last_message_at, ${note.at}), last_message_preview = ${note.preview},
           unread = unread + ${note.unread}, needs_human = needs_human or ${note.needsHuman ?? false}
     where id = ${id}`;
}

/** `null` gives the conversation to the assistant. */
export async function setHolder(
  tx: Tx<Ctx>,
  id: string,
  holder: { since: Date; reason: HumanReason } | null,
  needsHuman: boolean,
): Promise<void> {
  await tx.db.$executeRaw`
    update conversation
       set human_since = ${holder?.since ?? null}, human_reason = ${holder?.reason ?? null}, needs_human = ${needsHuman}
     where id = ${id}`;
}

export async function setNeedsHuman(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.$executeRaw`update conversation set needs_human = true where id = ${id}`;
}

export async function clearUnread(tx: Tx<Ctx>, id: string): Promise<boolean> {
  return (await tx.db.$executeRaw`update conversation set unread = 0 where id = ${id} and unread > 0`) === 1;
}

export async function updateLanguage(tx: Tx<Ctx>, id: string, language: string): Promise<boolean> {
  return (await tx.db.$executeRaw`update conversation set language = ${language} where id = ${id}`) === 1;
}

export async function updatePaymentStatus(tx: Tx<Ctx>, id: string, status: PaymentStatus): Promise<boolean> {
  return (await tx.db.$executeRaw`update conversation set payment_status = ${status} where id = ${id}`) === 1;
}
