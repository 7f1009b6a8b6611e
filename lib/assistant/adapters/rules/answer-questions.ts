import { emptyMention } from '@/lib/assistant/understanding/mention';
import { answersQuestion } from './answers-question';
import { offerTimes } from './offer-times';
import { pickSlot } from './pick-slot';
import { resolveMention } from './resolve-mention';
import type { Talk } from './talk';
import { wishedFrom } from './wished-from';

/**
 * Answers what the customer asks besides shopping: from the company's own answers, about delivery, discounts, the cart and
 * free times. Returns whether anything was answered.
 */
export async function answerQuestions(talk: Talk): Promise<boolean> {
  const { said, phrases, tools, input } = talk;
  const { intents } = said;
  const before = talk.silent;
  for (const sentence of said.sentences) {
    const itemless = sentence.mentions.every((mention) => mention.words.length === 0);
    if (
      !sentence.isQuestion &&
      !sentence.intents.has('discount') &&
      !sentence.intents.has('about') &&
      !(itemless && sentence.intents.has('delivery') && !said.street && !said.when)
    )
      continue;
    const found = await tools.call('search_faq', { query: sentence.text.slice(0, 500) });
    const entry = found.ok
      ? found.result.entries.find((it) => answersQuestion(sentence.text, it))
      : undefined;
    if (entry) talk.say(entry.answer);
    else if (sentence.intents.has('discount')) talk.say(phrases.noDiscount());
    else if (
      sentence.isQuestion &&
      itemless &&
      sentence.intents.has('delivery') &&
      !intents.has('status') &&
      input.company.type !== 'SERVICE'
    ) {
      talk.say(
        input.company.cities.length > 0
          ? phrases.deliversTo(input.company.cities.join(', '))
          : phrases.deliversEverywhere(),
      );
    } else if (itemless && sentence.intents.has('about') && !said.when) talk.say(phrases.noAnswer());
    else continue;
    talk.memory.misses = 0;
    return true;
  }
  if (intents.has('cart') && !talk.changed) {
    const cart = await tools.call('show_cart', {});
    if (cart.ok) talk.say(cart.result.lines.length > 0 ? phrases.cart(cart.result) : phrases.cartEmpty());
    return true;
  }
  if (intents.has('slots') && !talk.changed) return tellTimes(talk);
  return before !== talk.silent && !talk.changed && !intents.has('greeting');
}

/** «Когда можно на стрижку?»: free times of a service, before it is in the cart. */
async function tellTimes(talk: Talk): Promise<boolean> {
  const { said, tools, phrases, memory, input } = talk;
  const cart = await tools.call('show_cart', {});
  if (cart.ok && cart.result.lines.length > 0) return false;
  const mention = said.sentences.flatMap((sentence) => sentence.mentions).find((it) => it.words.length > 0);
  if (!mention && !memory.focus) {
    if (input.company.type !== 'PRODUCT') return false;
    const listed = await tools.call('list_slots', { kind: 'DELIVERY', limit: 60 });
    offerTimes(talk, 'DELIVERY', listed.ok ? listed.result.slots : [], phrases.askTime('DELIVERY'));
    talk.memory.waiting = null;
    return true;
  }
  const found = mention
    ? await resolveMention(talk, mention)
    : await resolveMention(talk, { ...emptyMention, pronoun: true });
  if (found.end !== 'one' || found.item.kind !== 'SERVICE') return false;
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
