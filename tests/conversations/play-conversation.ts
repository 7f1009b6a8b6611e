import { holdSlot } from '@/lib/calendar';
import { getConversation, listMessages } from '@/lib/conversations';
import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { type TalkOutcome, talkOutcome } from '@/scripts/cli/talk-outcome';
import { makeCustomer } from '@/tests/factories/make-customer';
import { amountsIn } from './amounts-in';
import { DeskTalk } from './desk-talk';
import { knownAmounts } from './known-amounts';
import { openShop } from './open-shop';

export { openShop } from './open-shop';

import type { ConversationStep, ScriptedConversation } from './scripted-conversation';

/** Everything about the end of a conversation that a script may state, in its own notation. */
export interface ConversationEnd {
  readonly outcome: TalkOutcome;
  readonly items: readonly string[];
  readonly bookings: readonly string[];
  readonly cart: readonly string[];
  readonly paymentStatus: string;
  /** The whole talk, for whoever wants to know what went wrong. */
  readonly talk: string;
  /** What no reply may hold: amounts nobody knows, half-made sentences, an answer that the guard stopped. */
  readonly faults: readonly string[];
}

/** Plays a script in a shop of its own and reads every reply as it comes. */
export async function playConversation(script: ScriptedConversation): Promise<ConversationEnd> {
  const shop = await openShop(script.shop);
  const clock = movedClock(new Date(script.now ?? '2026-11-23T10:00:00+03:00'));
  const talk = await DeskTalk.open(shop.companyId, clock);
  const heard: string[] = [];
  const faults: string[] = [];
  const known = new Set<number>();
  let conversationId = '';
  let afterSeq = 0;
  for (const step of script.steps) {
    try {
      if ('rival' in step) await takeTime(talk.ctx, step);
      else conversationId = await talk.play(step);
    } catch (error) {
      throw new Error(`${JSON.stringify(step)} could not be played after:\n${heard.join('\n')}`, {
        cause: error,
      });
    }
    const { messages } = await listMessages(talk.ctx, { conversationId, afterSeq, limit: 50 });
    if (messages.some(({ author, text }) => author === 'ASSISTANT' && amountsIn(text).length > 0))
      for (const amount of await knownAmounts(
        talk.ctx,
        conversationId,
        messages.map(({ text }) => text).join('\n'),
      ))
        known.add(amount);
    for (const { seq, author, text } of messages) {
      afterSeq = seq;
      heard.push(`${author}: ${text}`);
      if (author === 'ASSISTANT') faults.push(...faultsIn(text, known));
    }
  }
  const outcome = await talkOutcome(talk.ctx, conversationId);
  const cart = await getCart(talk.ctx, { conversationId });
  const { paymentStatus } = await getConversation(talk.ctx, { conversationId });
  return {
    outcome,
    items: (outcome.order?.items ?? []).map((line) => `${line.quantity} × ${line.sku}`),
    bookings: outcome.bookings.map(
      ({ kind, status, start, end }) => `${kind} ${status} ${start.slice(0, 16)}/${end.slice(11, 16)}`,
    ),
    cart: cart.lines.map((line) => `${line.quantity} × ${line.sku}`),
    paymentStatus,
    talk: heard.join('\n———\n'),
    faults,
  };
}

const halfMade = /undefined|null|NaN|\[object|\{\w+\}|Что-то пошло не так|Something went wrong/;

function faultsIn(text: string, known: ReadonlySet<number>): string[] {
  const strange = amountsIn(text).filter((amount) => !known.has(amount));
  return [
    ...strange.map((amount) => `${amount} is no amount of the shop's: ${text}`),
    ...(text.trim() === '' || halfMade.test(text) ? [`not a sentence: ${text}`] : []),
  ];
}

/** Somebody else takes a time. */
async function takeTime(
  ctx: Ctx,
  { rival, kind, minutes }: Extract<ConversationStep, { rival: string }>,
): Promise<void> {
  const { contactId } = await makeCustomer(ctx);
  const common = {
    start: new Date(rival),
    contactId,
    reference: newId('ord'),
    title: 'Somebody else',
    holdUntil: new Date('2027-01-01T00:00:00Z'),
  };
  await holdSlot(
    ctx,
    kind === 'APPOINTMENT'
      ? { kind, ...common, durationMinutes: minutes ?? 30 }
      : { kind, ...common, city: 'London', address: '1 High Street' },
  );
}
