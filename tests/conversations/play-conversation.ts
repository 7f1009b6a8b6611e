import { holdSlot, updateCalendarSettings } from '@/lib/calendar';
import { createCompany } from '@/lib/companies';
import { getConversation } from '@/lib/conversations';
import { publishKnowledgeBase, uploadPriceList } from '@/lib/knowledge';
import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { ScriptTalk } from '@/scripts/cli/script-talk';
import { type TalkOutcome, talkOutcome } from '@/scripts/cli/talk-outcome';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { makeCustomer } from '@/tests/factories/make-customer';
import type { ConversationStep, ScriptedConversation } from './scripted-conversation';
import { type ShopName, type ShopOfScripts, shops } from './shops';

/** Everything about the end of a conversation that a script may state, in its own notation. */
export interface ConversationEnd {
  readonly outcome: TalkOutcome;
  readonly items: readonly string[];
  readonly bookings: readonly string[];
  readonly cart: readonly string[];
  readonly paymentStatus: string;
}

/** Opens the shop of a script: a company of its own, with the price list put on sale as an owner does. */
export async function openShop(name: ShopName): Promise<Ctx> {
  const shop: ShopOfScripts = shops[name];
  const { id } = await createCompany(baseContext(), shop.company, null);
  const ctx = companyContextOf(id);
  for (const [file, text] of [
    ['price-list.csv', shop.priceList],
    ['faq.csv', shop.faq],
  ] as const) {
    if (text === undefined) continue;
    const { id: knowledgeBase, refused } = await uploadPriceList(ctx, {
      name: file,
      bytes: new TextEncoder().encode(text),
    });
    if (refused > 0) throw new Error(`${name}: ${refused} cells of ${file} were refused.`);
    await publishKnowledgeBase(ctx, { id: knowledgeBase });
  }
  if (shop.cities) await updateCalendarSettings(ctx, { deliveryCities: [...shop.cities] });
  return ctx;
}

/** Plays a script through the doors the product uses, in a shop of its own. */
export async function playConversation(script: ScriptedConversation): Promise<ConversationEnd> {
  const shop = await openShop(script.shop);
  const clock = movedClock(new Date(script.now ?? '2026-11-23T10:00:00+03:00'));
  const talk = await ScriptTalk.open({ companyId: shop.companyId, clock, policy: 'rules' });
  for (const step of script.steps) await play(talk, step);
  const conversationId = (await talk.findConversation()) ?? '';
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
  };
}

async function play(talk: ScriptTalk, step: ConversationStep): Promise<void> {
  if (!('rival' in step)) return talk.play(step);
  const { contactId } = await makeCustomer(talk.ctx);
  const common = {
    start: new Date(step.rival),
    contactId,
    reference: newId('ord'),
    title: 'Somebody else',
    holdUntil: new Date('2027-01-01T00:00:00Z'),
  };
  await holdSlot(
    talk.ctx,
    step.kind === 'APPOINTMENT'
      ? { kind: 'APPOINTMENT', ...common, durationMinutes: step.minutes ?? 30 }
      : { kind: 'DELIVERY', ...common, city: 'London', address: '1 High Street' },
  );
}
