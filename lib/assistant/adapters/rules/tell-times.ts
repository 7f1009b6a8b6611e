import { emptyMention } from '@/lib/assistant/understanding/mention';
import { offerTimes } from './offer-times';
import { pickSlot } from './pick-slot';
import { resolveMention } from './resolve-mention';
import type { Talk } from './talk';
import { wishedFrom } from './wished-from';

/** «Когда можно на стрижку?»: free times of a service, before it is in the cart. Returns whether any were told. */
export async function tellTimes(talk: Talk): Promise<boolean> {
  const { said, tools, phrases, memory, input } = talk;
  const cart = await tools.call('show_cart', {});
  if (cart.ok && cart.result.lines.length > 0) return false;
  const mention = said.sentences.flatMap((sentence) => sentence.mentions).find((it) => it.words.length > 0);
  if (!mention && !memory.focus) {
    return input.company.type === 'PRODUCT' && tellDeliveryTimes(talk);
  }
  const found = mention
    ? await resolveMention(talk, mention)
    : await resolveMention(talk, { ...emptyMention, pronoun: true });
  if (found.end !== 'one') return false;
  if (found.item.kind !== 'SERVICE') return tellDeliveryTimes(talk);
  const wish = memory.wishes.APPOINTMENT;
  const { timeZone } = talk.input.company;
  const listed = await tools.call('list_slots', {
    kind: 'APPOINTMENT',
    itemId: found.item.id,
    limit: wish ? 200 : 60,
    ...(wish ? wishedFrom(wish, timeZone) : {}),
  });
  if (!listed.ok) return false;
  talk.say(phrases.itemLine(found.item));
  const { slots } = listed.result;
  const pick = wish ? pickSlot(slots, wish, 'APPOINTMENT', timeZone) : null;
  const near = pick?.end === 'none' ? pick.near : [];
  const fitting = pick?.end === 'several' ? pick.slots : pick?.end === 'one' ? [pick.slot] : slots;
  if (near.length > 0) offerTimes(talk, 'APPOINTMENT', near, phrases.timeNotFree('APPOINTMENT'));
  else offerTimes(talk, 'APPOINTMENT', fitting, phrases.askTime('APPOINTMENT'));
  memory.focus = found.item.id;
  if (slots.length > 0) memory.waiting = { for: 'buy', itemId: found.item.id, quantity: found.quantity };
  return true;
}

/** «А когда сможете привезти?»: what was asked before is still asked. */
async function tellDeliveryTimes(talk: Talk): Promise<true> {
  const listed = await talk.tools.call('list_slots', { kind: 'DELIVERY', limit: 60 });
  offerTimes(talk, 'DELIVERY', listed.ok ? listed.result.slots : [], talk.phrases.askTime('DELIVERY'));
  talk.memory.waiting = talk.asked;
  return true;
}
