import { type ContactFacts, getChannel } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { getLockedConversation } from './get-locked-conversation';
import { mergeContacts } from './merge-contacts';
import { mergeConversations } from './merge-conversations';
import { recordFact } from './recording/record-fact';
import {
  addFacts,
  findContactByPhone,
  findConversationOf,
  insertContact,
  insertConversation,
  insertIdentity,
  type KnownPerson,
  lockByIdentities,
  lockPerson,
} from './store/contacts';
import type { LockedConversation } from './store/conversations';

/** Somebody on a channel, by every id it knows them by, the one they are written to by first. */
export interface Person {
  readonly channelId: string;
  readonly ids: readonly [string, ...string[]];
  readonly facts: ContactFacts;
  readonly source?: unknown;
}

/**
 * The person's thread on this channel, locked; begun at their first message. Ids that turn out to be one person's are put
 * together: the older thread goes on, the other stays as history. A phone makes one contact of a person on two channels.
 */
export async function findOrOpenConversation(tx: Tx<Ctx>, person: Person): Promise<LockedConversation> {
  await lockPerson(tx, person.channelId, person.ids, person.facts.phone);
  const known = await lockByIdentities(tx, person.channelId, person.ids);
  const [first] = known;
  const whole = known.length === person.ids.length && known.every(({ id }) => id === first?.id);
  if (first && whole && !bringsPhone(first, person)) {
    if (isNews(first, person)) await addFacts(tx, first.contactId, person.facts, person.source);
    return first;
  }
  return getLockedConversation(tx, await settlePerson(tx, person, known));
}

const bringsPhone = (known: KnownPerson, { facts }: Person): boolean =>
  facts.phone !== undefined && known.phone === null;

const isNews = (known: KnownPerson, { facts, source }: Person): boolean =>
  (source !== undefined && !known.hasSource) ||
  (facts.name !== undefined && known.name === null) ||
  (facts.email !== undefined && known.email === null) ||
  (facts.username !== undefined && known.username !== facts.username);

/** Nobody else settles this person meanwhile. */
async function settlePerson(tx: Tx<Ctx>, person: Person, found: readonly KnownPerson[]): Promise<string> {
  const { channelId, ids, facts, source } = person;
  const now = tx.ctx.clock.now();
  const known = found.toSorted(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  const [oldest] = known;
  const { contactId, conversationId } = oldest
    ? { contactId: oldest.contactId, conversationId: oldest.id }
    : await open(tx, person);
  // The newest id is the one to write to: it is a little newer, those beside it a little older than what is known.
  const times = known.map(({ identityAt }) => identityAt.getTime());
  const newest = new Date(Math.max(now.getTime(), ...times.map((time) => time + 1)));
  const aside = new Date(Math.min(now.getTime(), ...times) - 1);
  for (const [index, externalId] of ids.entries()) {
    if (known.some((one) => one.externalId === externalId)) continue;
    const createdAt = index === 0 ? newest : aside;
    const identity = { id: newId('cid', now), channelId, externalId, contactId, conversationId, createdAt };
    await insertIdentity(tx, identity);
  }
  const named = facts.phone === undefined ? null : await findContactByPhone(tx, facts.phone);
  await addFacts(tx, contactId, facts, source);
  for (const other of new Map(known.map((one) => [one.id, one])).values()) {
    if (oldest && other.id !== oldest.id) await mergeConversations(tx, other, oldest);
  }
  if (named && named.id !== contactId) await mergeContacts(tx, named.id, contactId);
  return conversationId;
}

/** A first appearance on this channel; somebody known elsewhere by the same phone stays one contact. */
async function open(
  tx: Tx<Ctx>,
  { channelId, facts, source }: Person,
): Promise<{ contactId: string; conversationId: string }> {
  const { adapter } = await getChannel(tx.ctx, channelId);
  const createdAt = tx.ctx.clock.now();
  const namesake = facts.phone === undefined ? null : await findContactByPhone(tx, facts.phone);
  const before = namesake && (await findConversationOf(tx, channelId, namesake.id));
  if (namesake && before) return { contactId: namesake.id, conversationId: before };
  const contactId = namesake?.id ?? newId('cnt', createdAt);
  if (!namesake) await insertContact(tx, { id: contactId, facts, source, createdAt });
  const conversationId = newId('cnv', createdAt);
  await insertConversation(tx, { id: conversationId, channelId, contactId, createdAt });
  await recordFact(tx, conversationId, { kind: 'opened', adapter });
  return { contactId, conversationId };
}
