import { replayConversation } from '@/lib/assistant';
import { holdSlot } from '@/lib/calendar';
import { getConversation } from '@/lib/conversations';
import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { type TalkOutcome, talkOutcome } from '@/scripts/cli/talk-outcome';
import { isLong } from '@/tests/factories/is-long';
import { makeCustomer } from '@/tests/factories/make-customer';
import { DeskTalk } from './desk-talk';
import { KnownAmounts } from './known-amounts';
import { openShop } from './open-shop';
import type { ConversationStep, ScriptedConversation } from './scripted-conversation';

export { openShop } from './open-shop';

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
  const amounts = await KnownAmounts.open(shop);
  const lines: string[] = [];
  const faults: string[] = [];
  for (const step of script.steps) {
    lines.push(`> ${Object.values(step).join(' ')}`);
    const heard =
      'rival' in step ? await takeTime(talk.ctx, step) : await talk.play(step).catch(failed(lines));
    for (const text of heard) {
      lines.push(text);
      const strange = await amounts.strangeIn(text, talk.conversationId);
      faults.push(...strange.map((amount) => `${amount} is no amount of the shop's: ${text}`));
      if (text.trim() === '' || halfMade.test(text)) faults.push(`not a sentence: ${text}`);
    }
  }
  const { conversationId } = talk;
  if (isLong || script.steps.length >= worthPlayingAgain) faults.push(...(await playAgain(talk)));
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
    talk: lines.join('\n'),
    faults,
  };
}

/** What a replay of the talk finds different. */
async function playAgain({ ctx, conversationId }: DeskTalk): Promise<string[]> {
  const { turns, news, thread } = await replayConversation(ctx, { conversationId });
  return [...turns, ...news, thread].flatMap(({ differences }) =>
    differences === null ? [] : [`played again it goes otherwise:\n${differences}`],
  );
}

/** Steps of a talk from which on it is also replayed; `X8_CHAOS=long` replays them all. */
const worthPlayingAgain = 9;

const halfMade = /undefined|null|NaN|\[object|\{\w+\}|Что-то пошло не так|Something went wrong/;

const failed =
  (lines: readonly string[]) =>
  (cause: unknown): never => {
    throw new Error(`The last step could not be played:\n${lines.join('\n')}`, { cause });
  };

/** Somebody else takes a time; nothing is heard of it. */
async function takeTime(
  ctx: Ctx,
  { rival, kind, minutes }: Extract<ConversationStep, { rival: string }>,
): Promise<string[]> {
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
  return [];
}
