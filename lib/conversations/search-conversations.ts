import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { parse } from '@/lib/platform/parse';
import { listPlace } from './listing/list-place';
import { markedPieces } from './listing/marked-pieces';
import { type Finding, type Findings, SearchConversations } from './listing/schemas';
import { whichConversations } from './listing/which-conversations';
import type { Conversation } from './schemas';
import { findAmong, type ListedWhich, type ListPosition } from './store/listing';
import {
  type FoundMessage,
  findCustomerHits,
  findFoundMessages,
  findMessageHits,
  findTerms,
  type MessageHit,
} from './store/searching';

const pageSize = 20;
const mostCustomers = 8;
/** Hits asked for at once, and how often at most: filters may leave few of them. */
const batch = 100;
const rounds = 5;
const end: ListPosition = { at: new Date('9999-12-31T00:00:00Z'), id: '~' };

/**
 * Finds customers by name, phone (any part of its end), e-mail or user name, and messages by their words, each from its
 * beginning on; a conversation is shown once a page, at its newest message with the words. Newest first, filters hold.
 */
export async function searchConversations(ctx: Ctx, input: SearchConversations): Promise<Findings> {
  authorize(ctx, 'conversation.read');
  const { query, cursor, ...filter } = parse(SearchConversations, input);
  const before = cursor === undefined ? end : listPlace.read(cursor);
  return inTransaction(ctx, async (tx) => {
    const which = await whichConversations(tx.ctx, filter);
    const terms = await findTerms(tx, query);
    const customers = cursor === undefined ? await findCustomers(tx, query, which) : [];
    // A letter alone begins half of all words.
    const page = terms.some((term) => term.length > 1)
      ? await findMessages(tx, terms, which, before)
      : { messages: [], nextCursor: null };
    return { customers, ...page };
  });
}

async function findCustomers(tx: Tx<Ctx>, query: string, which: ListedWhich): Promise<Finding[]> {
  const terms = await findTerms(tx, phoneIn(query) ?? query);
  if (terms.length === 0) return [];
  const found: Finding[] = [];
  let before = end;
  for (let round = 0; round < rounds && found.length < mostCustomers; round += 1) {
    const hits = await findCustomerHits(tx, terms, before, batch);
    const among = await findAmong(
      tx,
      hits.map(({ id }) => id),
      which,
    );
    for (const { id } of hits) {
      const conversation = among.get(id);
      if (conversation) found.push({ conversation, pieces: knownOf(conversation, terms), message: null });
    }
    before = hits.at(-1) ?? before;
    if (hits.length < batch) break;
  }
  return found.slice(0, mostCustomers);
}

/** The digits of what looks like a phone; a zero or two in front stand for the country. */
function phoneIn(query: string): string | null {
  const digits = query.replace(/\D/g, '').replace(/^0+/, '');
  return /^[\d\s()+./-]+$/.test(query) && digits.length >= 3 ? digits : null;
}

function knownOf({ contact }: Conversation, terms: readonly string[]): Finding['pieces'] {
  const { name, phone, email, username } = contact;
  return markedPieces([name, phone, email, username].filter(Boolean).join(' · '), terms);
}

async function findMessages(
  tx: Tx<Ctx>,
  terms: readonly string[],
  which: ListedWhich,
  from: ListPosition,
): Promise<Pick<Findings, 'messages' | 'nextCursor'>> {
  const chosen = new Map<string, { hit: MessageHit; conversation: Conversation }>();
  let before = from;
  let more = true;
  for (let round = 0; round < rounds && more && chosen.size < pageSize; round += 1) {
    const hits = await findMessageHits(tx, terms, before, batch);
    more = hits.length === batch;
    const ids = [...new Set(hits.map(({ conversationId }) => conversationId))];
    const among = await findAmong(tx, ids, which);
    for (const hit of hits) {
      before = hit;
      const conversation = among.get(hit.conversationId);
      if (conversation && !chosen.has(hit.conversationId))
        chosen.set(hit.conversationId, { hit, conversation });
      if (chosen.size === pageSize) {
        more ||= hit !== hits.at(-1);
        break;
      }
    }
  }
  const texts = await findFoundMessages(
    tx,
    [...chosen.values()].map(({ hit }) => hit.id),
  );
  const messages = texts.flatMap((message) => {
    const one = chosen.get(message.conversationId);
    return one ? [findingOf(one.conversation, message, terms)] : [];
  });
  return { messages, nextCursor: more ? listPlace.write(before) : null };
}

function findingOf(conversation: Conversation, found: FoundMessage, terms: readonly string[]): Finding {
  const { id, seq, author, createdAt, text, attachments } = found;
  const words = attachments.flatMap((one) => [
    'transcript' in one ? one.transcript : undefined,
    'name' in one ? one.name : undefined,
  ]);
  const whole = [text, ...words].filter(Boolean).join(' · ');
  return { conversation, pieces: markedPieces(whole, terms), message: { id, seq, author, createdAt } };
}
