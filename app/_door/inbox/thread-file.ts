import type { CsvCell } from '@/components/export/to-csv';
import { type Conversation, exportThread, type Message, SystemEvent } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { csvResponse } from '../csv-response';
import { csvWords } from './csv-words';

type Words = Awaited<ReturnType<typeof csvWords>>;

/** One thread as a CSV file, a line a message. */
export async function threadFile(ctx: Ctx, conversationId: string): Promise<Response> {
  const { conversation, pages } = await exportThread(ctx, { conversationId });
  const words = await csvWords(ctx);
  return csvResponse(`${conversationId}.csv`, rowsOf(conversation, pages, words));
}

async function* rowsOf(
  conversation: Conversation,
  pages: AsyncIterable<readonly Message[]>,
  words: Words,
): AsyncGenerator<readonly CsvCell[]> {
  const { csv } = words.inbox;
  yield [csv.at, csv.author, csv.name, csv.text, csv.attachments];
  for await (const page of pages)
    for (const message of page)
      yield [
        words.moment(message.createdAt),
        csv.authors[message.author],
        nameOf(message, conversation, words),
        textOf(message, words),
        message.attachments
          .map((one) => ('name' in one ? one.name : (one.title ?? `${one.latitude}, ${one.longitude}`)))
          .join(', '),
      ];
}

function nameOf({ author, userId }: Message, { contact }: Conversation, words: Words): string | null {
  if (author === 'CUSTOMER') return contact.name;
  return author === 'HUMAN' ? words.nameOf(userId) : null;
}

function textOf({ author, text, attachments }: Message, { chat }: Words): string {
  if (author === 'SYSTEM') {
    const [name, ...lines] = text.split('\n');
    const event = SystemEvent.safeParse(name);
    if (!event.success) return text;
    // Of a closed conversation the list says how it ended, in words.
    const more = event.data === 'closed' ? [] : lines;
    return [chat.system.owner[event.data], ...more].join('\n');
  }
  const spoken = attachments.flatMap((one) =>
    'transcript' in one && one.transcript ? [one.transcript] : [],
  );
  return [text, ...spoken].filter((words) => words !== '').join('\n');
}
