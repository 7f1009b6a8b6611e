import type { Sentence } from '@/lib/assistant/understanding/understanding';
import { findFaqAnswer } from './find-faq-answer';
import { speakOfCity } from './speak-of-city';
import type { Talk } from './talk';
import { tellTimes } from './tell-times';

/**
 * Answers what the customer asks besides shopping: from the company's own answers, about delivery, discounts, the cart and
 * free times. Returns whether anything was answered.
 */
export async function answerQuestions(talk: Talk): Promise<boolean> {
  const { said, phrases, tools } = talk;
  const { intents } = said;
  const before = talk.silent;
  const told = new Set<string>();
  for (const sentence of said.sentences) {
    const answer = isAsked(talk, sentence) ? await answerTo(talk, sentence) : null;
    if (answer === null) continue;
    if (!told.has(answer)) talk.say(answer);
    told.add(answer);
  }
  if (told.size > 0) {
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

const isItemless = ({ mentions }: Sentence): boolean =>
  mentions.every((mention) => mention.words.length === 0);

function isAsked({ said }: Talk, sentence: Sentence): boolean {
  const { intents, isQuestion } = sentence;
  return (
    isQuestion ||
    intents.has('discount') ||
    intents.has('about') ||
    (isItemless(sentence) && intents.has('delivery') && !said.street && !said.when)
  );
}

async function answerTo(talk: Talk, sentence: Sentence): Promise<string | null> {
  const { said, phrases, input } = talk;
  const { intents, isQuestion } = sentence;
  const itemless = isItemless(sentence);
  // «А в Химки?»
  const onlyCity = said.city !== null && said.street === null && intents.size === 0;
  const ofDelivery = itemless && (intents.has('delivery') || onlyCity) && !said.intents.has('status');
  const city = isQuestion && ofDelivery ? speakOfCity(talk) : null;
  const written = await findFaqAnswer(talk, sentence.text);
  // A price of delivery is no promise to deliver there.
  if (written !== null) return city?.served === false ? `${city.text}\n${written}` : written;
  if (intents.has('discount')) return phrases.noDiscount();
  if (city && input.company.type !== 'SERVICE') return city.text;
  if (itemless && intents.has('about') && !said.when) return phrases.noAnswer();
  return null;
}
