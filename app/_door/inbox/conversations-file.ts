import type { CsvCell } from '@/components/export/to-csv';
import { type Conversation, ConversationFilter, exportConversations } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { csvResponse } from '../csv-response';
import { csvWords } from './csv-words';

type Words = Awaited<ReturnType<typeof csvWords>>;

/** The list of conversations as a CSV file, with the filters it is shown with. */
export async function conversationsFile(
  ctx: Ctx,
  query: Readonly<Record<string, string>>,
): Promise<Response> {
  const pages = await exportConversations(ctx, parse(ConversationFilter, query));
  const words = await csvWords(ctx);
  const day = ctx.clock.now().toISOString().slice(0, 10);
  return csvResponse(`conversations-${day}.csv`, rowsOf(pages, words));
}

async function* rowsOf(
  pages: AsyncIterable<readonly Conversation[]>,
  words: Words,
): AsyncGenerator<readonly CsvCell[]> {
  const { csv } = words.inbox;
  yield [
    csv.customer,
    csv.phone,
    csv.email,
    csv.username,
    csv.channel,
    csv.status,
    csv.payment,
    csv.assignee,
    csv.outcome,
    csv.reason,
    csv.outcomeNote,
    csv.began,
    csv.last,
    csv.preview,
    csv.id,
  ];
  for await (const page of pages) for (const conversation of page) yield rowOf(conversation, words);
}

function rowOf(conversation: Conversation, { inbox, chat, kinds, nameOf, moment }: Words): CsvCell[] {
  const { contact, outcome, outcomeReason } = conversation;
  return [
    contact.name,
    contact.phone,
    contact.email,
    contact.username,
    kinds[conversation.channel.kind],
    inbox.statuses[conversation.status],
    inbox.payments[conversation.paymentStatus],
    nameOf(conversation.assigneeId),
    outcome && chat.outcomes[outcome],
    outcomeReason && chat.outcomeReasons[outcomeReason],
    conversation.outcomeNote,
    moment(conversation.createdAt),
    moment(conversation.lastMessageAt),
    conversation.lastMessagePreview,
    conversation.id,
  ];
}
