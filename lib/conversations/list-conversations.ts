import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Conversation, type ConversationPage, ListConversations } from './schemas';
import { findConversations, type ListPosition } from './store/conversations';

/** The company's conversations, the latest message first, one page at a time. `nextCursor` null: that was the last. */
export async function listConversations(ctx: Ctx, input: ListConversations): Promise<ConversationPage> {
  authorize(ctx, 'conversation.read');
  const { filter, cursor, limit } = parse(ListConversations, input);
  const after = cursor === undefined ? null : positionOf(cursor);
  const found = await inTransaction(ctx, (tx) => findConversations(tx, filter, after, limit + 1));
  const conversations = found.slice(0, limit);
  const last = conversations.at(-1);
  return { conversations, nextCursor: last && found.length > limit ? cursorOf(last) : null };
}

const cursorOf = ({ lastMessageAt, id }: Conversation): string => `${lastMessageAt.getTime()}-${id}`;

function positionOf(cursor: string): ListPosition {
  const [, time, id] = /^(\d{1,15})-(\w+)$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) {
    throw new AppError('invalid', 'input-invalid', { field: 'cursor', params: { detail: 'cursor' } });
  }
  return { lastMessageAt: new Date(Number(time)), id };
}
