import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Attachment, MessageAuthor } from '../schemas';
import type { ListPosition } from './listing';

/** What is looked for, as the index of words knows it: each the beginning of a word. */
export async function findTerms(tx: Tx<Ctx>, typed: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ terms: string[] }[]>`select search_terms(${typed}) as terms`;
  return rows[0]?.terms ?? [];
}

export interface MessageHit extends ListPosition {
  readonly conversationId: string;
}

/** Messages with all the terms, newest first. */
export async function findMessageHits(
  tx: Tx<Ctx>,
  terms: readonly string[],
  before: ListPosition,
  limit: number,
): Promise<MessageHit[]> {
  return tx.db.$queryRaw<MessageHit[]>`
    select id, conversation_id as "conversationId", created_at as at
      from find_messages(search_query(${[...terms]}::text[]), ${before.at}, ${before.id}, ${limit}::int)`;
}

/** Conversations of customers whose words are these, the latest message first. */
export async function findCustomerHits(
  tx: Tx<Ctx>,
  terms: readonly string[],
  before: ListPosition,
  limit: number,
): Promise<ListPosition[]> {
  return tx.db.$queryRaw<ListPosition[]>`
    select conversation_id as id, last_message_at as at
      from find_customers(search_query(${[...terms]}::text[]), ${before.at}, ${before.id}, ${limit}::int)`;
}

export interface FoundMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly author: MessageAuthor;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly createdAt: Date;
}

export async function findFoundMessages(tx: Tx<Ctx>, ids: readonly string[]): Promise<FoundMessage[]> {
  return tx.db.$queryRaw<FoundMessage[]>`
    select id, conversation_id as "conversationId", seq, author, text, attachments, created_at as "createdAt"
      from message where id = any(${[...ids]}) order by created_at desc, id desc`;
}
