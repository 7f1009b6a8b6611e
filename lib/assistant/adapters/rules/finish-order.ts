import { cartCard } from '@/lib/assistant/cart-card';
import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleCart } from '@/lib/assistant/schemas';
import { chooseTime } from './choose-time';
import { placeOrder } from './place-order';
import { settleAddress } from './settle-address';
import type { Talk } from './talk';

/** Goes on towards the order: asks for the next thing that is missing, or shows the quote and waits for a yes. */
export async function finishOrder(talk: Talk): Promise<void> {
  const { phrases, memory, tools } = talk;
  const cart = await tools.call('show_cart', {});
  if (!cart.ok || cart.result.lines.length === 0) {
    memory.finishing = false;
    talk.say(phrases.cartEmpty(), phrases.askWhatToBuy());
    talk.ask(null, phrases.tap.catalogue);
    return;
  }
  memory.finishing = true;
  // What was settled before is settled anew when something else was said since.
  const { wishes } = memory;
  const services = has(cart.result, 'SERVICE');
  if (
    services &&
    (!tools.draft.appointmentSlot || wishes.APPOINTMENT) &&
    !(await chooseTime(talk, 'APPOINTMENT'))
  )
    return;
  if (has(cart.result, 'PRODUCT')) {
    if ((!tools.draft.delivery || memory.street || memory.city) && !(await settleAddress(talk))) return;
    if ((!tools.draft.deliverySlot || wishes.DELIVERY) && !(await chooseTime(talk, 'DELIVERY'))) return;
  }
  if (!agrees(talk)) return showQuote(talk, cart.result);
  if (await placeOrder(talk)) return;
  // What was agreed to does not hold any more: the yes was to something else.
  talk.changed = true;
  await finishOrder(talk);
}

/** A clear yes to the quote shown before, and nothing has changed since. */
function agrees({ said, asked, changed, tools, input }: Talk): boolean {
  const yes = said.answer === 'yes' || said.intents.has('checkout') || said.intents.has('paylink');
  const shown = tools.draft.quote !== null && tools.draft.quote.turnId !== input.turnId;
  return asked?.for === 'confirmation' && yes && said.answer !== 'no' && !changed && shown;
}

const has = (cart: SaleCart, kind: 'PRODUCT' | 'SERVICE'): boolean =>
  cart.lines.some((line) => line.kind === kind);

async function showQuote(talk: Talk, cart: SaleCart): Promise<void> {
  const { phrases } = talk;
  const quoted = await talk.tools.call('quote', {});
  if (!quoted.ok)
    return quoted.error === 'not-enough-stock'
      ? runShort(talk, cart, quoted.params)
      : talk.say(phrases.unclear());
  talk.say(phrases.quote(quoted.result), phrases.askConfirmation(quoted.result.dueNowMinor > 0));
  talk.show(cartCard(cart));
  talk.ask({ for: 'confirmation' }, phrases.tap.yes, phrases.tap.change);
}

/** Somebody else has bought it meanwhile: offers what is left, or goes on without it. */
async function runShort(
  talk: Talk,
  cart: SaleCart,
  params: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { phrases, tools } = talk;
  const [name, stock] = [String(params.name ?? ''), Number(params.stock ?? 0)];
  const line = cart.lines.find((it) => itemName(it) === name);
  if (line && stock > 0) {
    talk.say(phrases.onlyLeft(name, stock));
    talk.ask({ for: 'fewer', itemId: line.itemId, quantity: stock }, phrases.tap.add, phrases.tap.no);
    return;
  }
  talk.say(phrases.soldOut(name));
  if (!line) return;
  await tools.call('change_cart', { itemId: line.itemId, change: 'remove' });
  talk.changed = true;
  await finishOrder(talk);
}
