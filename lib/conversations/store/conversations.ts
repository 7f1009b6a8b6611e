import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { replyWindow } from '../reply-window';
import { Conversation, type HumanReason, type PaymentStatus } from '../schemas';

/** What a verb needs to know of a conversation it is about to write to. */
export interface LockedConversation {
  readonly id: string;
  readonly channelId: string;
  readonly contactId: string;
  readonly humanSince: Date | null;
  readonly humanReason: HumanReason | null;
  readonly humanUntil: Date | null;
  readonly blockedAt: Date | null;
}

export const lockedColumns = Prisma.sql`
  c.id, c.channel_id as "channelId", c.contact_id as "contactId", c.human_since as "humanSince",
  c.human_reason as "humanReason", c.human_until as "humanUntil", c.blocked_at as "blockedAt"`;

/** Everything that writes to a thread takes this lock first: messages get their numbers one after another. */
export async function lockConversation(tx: Tx<Ctx>, id: string): Promise<LockedConversation | null> {
  const rows = await tx.db.$queryRaw<LockedConversation[]>`
    select ${lockedColumns} from conversation c where c.id = ${id} for update`;
  return rows[0] ?? null;
}

/** The conversation of a turn, locked like any other. */
export async function lockConversationOfTurn(
  tx: Tx<Ctx>,
  turnId: string,
): Promise<LockedConversation | null> {
  const rows = await tx.db.$queryRaw<LockedConversation[]>`
    select ${lockedColumns} from conversation c
     where c.id = (select conversation_id from turn where id = ${turnId}) for update`;
  return rows[0] ?? null;
}

/** Of `conversation c`, its channel and its contact. */
export const conversationColumns = Prisma.sql`
  c.id, c.language, c.status, c.assignee_id as "assigneeId", c.outcome, c.outcome_reason as "outcomeReason",
  c.outcome_note as "outcomeNote", c.payment_status as "paymentStatus", c.human_since as "humanSince", c.human_reason as "humanReason",
  c.human_until as "humanUntil", c.needs_human as "needsHuman", c.unread, c.last_message_at as "lastMessageAt",
  c.last_message_preview as "lastMessagePreview", c.created_at as "createdAt",
  c.last_customer_message_at as "lastCustomerMessageAt", c.blocked_at is not null as blocked, c.subject, c.source,
  json_build_object('id', h.id, 'kind', h.kind, 'adapter', h.adapter, 'name', h.name) as channel,
  json_build_object('id', p.id, 'name', p.name, 'phone', p.phone, 'email', p.email, 'username', p.username,
                    'source', p.source) as contact,
  (exists (select 1 from turn t where t.conversation_id = c.id and t.state = 'OPEN')
    or exists (select 1 from turn t where t.conversation_id = c.id and t.state = 'ANSWERING')) as typing`;

export const conversationJoins = Prisma.sql`
  join channel h on h.id = c.channel_id join contact p on p.id = c.contact_id`;

export async function findConversation(tx: Tx<Ctx>, id: string): Promise<Conversation | null> {
  const rows = await tx.db.$queryRaw<ConversationRow[]>`
    select ${conversationColumns} from conversation c ${conversationJoins} where c.id = ${id}`;
  return rows[0] ? conversationOf(rows[0]) : null;
}

export type ConversationRow = Pick<Conversation, 'channel' | 'lastCustomerMessageAt' | 'createdAt'>;

export const conversationOf = (row: ConversationRow): Conversation =>
  Conversation.parse({ ...row, ...replyWindow(row.channel.adapter, row) });

export interface MessageNote {
  readonly at: Date;
  readonly preview: string;
  readonly unread: number;
  readonly needsHuman?: boolean;
  /** When the customer wrote, if they did: a reply window begins, and whoever writes has not blocked us. */
  readonly customerAt?: Date;
  /** A closed conversation goes on. */
  readonly reopens?: boolean;
}

/** A message was added to the thread: the list shows it. */
export async function noteMessage(tx: Tx<Ctx>, id: string, note: MessageNote): Promise<void> {
  const { customerAt = null } = note;
  await tx.db.$executeRaw`
    update conversation
       set last_message_at = greatest(last_message_at, ${note.at}), last_message_preview = ${note.preview},
           unread = unread + ${note.unread}, needs_human = needs_human or ${note.needsHuman ?? false},
           last_customer_message_at = greatest(last_customer_message_at, ${customerAt}::timestamptz),
           blocked_at = case when ${customerAt}::timestamptz is null then blocked_at end,
           closed_at = case when ${note.reopens ?? false} then null else closed_at end
     where id = ${id}`;
}

export interface Holder {
  readonly since: Date;
  readonly reason: HumanReason;
  /** null: until handed back. */
  readonly until: Date | null;
}

/** `null` gives the conversation to the assistant. Whoever takes a closed one opens it. */
export async function setHolder(
  tx: Tx<Ctx>,
  id: string,
  holder: Holder | null,
  needsHuman: boolean,
): Promise<void> {
  await tx.db.$executeRaw`
    update conversation
       set human_since = ${holder?.since ?? null}, human_reason = ${holder?.reason ?? null},
           human_until = ${holder?.until ?? null}, needs_human = ${needsHuman},
           closed_at = case when ${holder === null} then closed_at end
     where id = ${id}`;
}

export async function setHumanUntil(tx: Tx<Ctx>, id: string, until: Date | null): Promise<void> {
  await tx.db.$executeRaw`update conversation set human_until = ${until} where id = ${id}`;
}

/** False when it was so already. */
export async function setBlocked(tx: Tx<Ctx>, id: string, at: Date | null): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update conversation set blocked_at = ${at}
       where id = ${id} and (blocked_at is null) <> (${at}::timestamptz is null)`) === 1
  );
}

/** What the customer's newest message tells about the whole thread; what is known stays. */
export async function noteOrigin(
  tx: Tx<Ctx>,
  id: string,
  { subject, source }: { subject: string | null; source: unknown },
): Promise<void> {
  await tx.db.$executeRaw`
    update conversation
       set subject = coalesce(${subject}, subject), source = coalesce(source, ${jsonOf(source)}::jsonb)
     where id = ${id}`;
}

/** The newest message is gone: the list shows nothing of it. */
export async function clearPreview(tx: Tx<Ctx>, id: string, seq: number): Promise<void> {
  await tx.db.$executeRaw`
    update conversation set last_message_preview = '' where id = ${id} and next_seq = ${seq + 1}`;
}

export async function setNeedsHuman(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.$executeRaw`update conversation set needs_human = true, closed_at = null where id = ${id}`;
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

/** What waits in `from` waits in `to`; who holds one holds both. */
export async function foldConversation(tx: Tx<Ctx>, from: string, to: string): Promise<void> {
  await tx.db.$executeRaw`
    update conversation t
       set unread = t.unread + f.unread, needs_human = t.needs_human or f.needs_human,
           human_since = coalesce(t.human_since, f.human_since), human_reason = coalesce(t.human_reason, f.human_reason),
           human_until = case when t.human_since is null then f.human_until else t.human_until end,
           language = coalesce(t.language, f.language), source = coalesce(t.source, f.source),
           last_customer_message_at = greatest(t.last_customer_message_at, f.last_customer_message_at),
           last_message_at = greatest(t.last_message_at, f.last_message_at),
           assignee_id = coalesce(t.assignee_id, f.assignee_id),
           closed_at = case when f.closed_at is null then null else t.closed_at end
      from conversation f where f.id = ${from} and t.id = ${to}`;
  await tx.db.$executeRaw`
    update conversation
       set unread = 0, needs_human = false, human_since = null, human_reason = null, human_until = null where id = ${from}`;
}

const jsonOf = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
