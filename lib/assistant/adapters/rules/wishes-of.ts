import type { Mention } from '@/lib/assistant/understanding/mention';
import type { Sentence } from '@/lib/assistant/understanding/understanding';
import { matchItems } from './match-items';
import { mergeOptions } from './merge-options';
import { rejoin } from './rejoin';
import type { Talk } from './talk';

export interface Wish {
  readonly act: 'add' | 'set' | 'remove';
  readonly mention: Mention;
}

/** What the message wants done to the cart, in order. Empty: it only talks about items, or not even that. */
export async function wishesOf(talk: Talk): Promise<Wish[]> {
  const { said, tools, phrases, asked } = talk;
  if (said.intents.has('clear')) {
    const cart = await tools.call('show_cart', {});
    for (const line of cart.ok ? cart.result.lines : [])
      await tools.call('change_cart', { itemId: line.itemId, change: 'remove' });
    talk.memory.finishing = false;
    talk.say(phrases.cartCleared());
    talk.changed = true;
    return [];
  }
  if (said.replace) {
    const { out, in: into } = said.replace;
    const lines = await tools.call('show_cart', {});
    const had =
      lines.ok && out[0] ? matchItems(out[0].words, lines.result.lines).items[0]?.quantity : undefined;
    return [
      ...out.map((mention) => ({ act: 'remove' as const, mention: { ...mention, quantity: null } })),
      ...into.map((mention) => ({
        act: 'add' as const,
        mention: { ...mention, quantity: mention.quantity ?? (isPlural(mention) ? (had ?? null) : null) },
      })),
    ];
  }
  const wishes = said.sentences.flatMap((sentence) =>
    isWish(sentence, talk) ? sentence.mentions.flatMap((mention) => wishOf(mention, sentence, talk)) : [],
  );
  const merged = await mergeOptions(talk, await rejoin(talk, wishes));
  // «Лучше две» while an amount is being settled.
  return merged.length > 0 || asked?.for !== 'fewer' ? merged : [];
}

/** «Замените розы на тюльпаны» keeps how many there were, «на букет» does not. */
const isPlural = ({ words }: Mention): boolean => words.some((word) => /(?:[ыи]|[^s]s)$/u.test(word));

const hasAmount = ({ quantity, measure }: Mention): boolean => quantity !== null || measure !== null;

/** «А белых роз три»; the number in «iPhone 15» is a name's. */
const countsBehind = ({ trailing, words }: Mention): boolean =>
  trailing !== null && words.every((word) => /^[а-я-]+$/u.test(word));

/** Questions about price, stock or time are answered first; «можно 2 розы?» is a wish all the same. */
function isWish({ text, intents, isQuestion, mentions }: Sentence, { said, asked }: Talk): boolean {
  const counted = mentions.some(
    (mention) =>
      (hasAmount(mention) || (asked !== null && countsBehind(mention))) && mention.words.length > 0,
  );
  if (mentions.some((mention) => mention.act === 'remove' || mention.act === 'set')) return true;
  if (
    intents.has('price') ||
    intents.has('recommend') ||
    intents.has('cheapest') ||
    intents.has('details') ||
    intents.has('discount') ||
    intents.has('slots')
  )
    return intents.has('buy') && counted && !isQuestion;
  if (said.limit) return false;
  // «Можно записаться на стрижку?» asks politely, «есть запись на стрижку?» asks.
  const polite = /^(?:\p{L}+, )?(?:а |и )?(?:можно|могу|можете|can|could|may)(?!\p{L})/u.test(
    text.toLowerCase(),
  );
  if (isQuestion)
    return mentions.some((mention) => mention.act === 'add') && (counted || polite || said.when !== null);
  if (intents.has('browse') || intents.has('cart')) return false;
  if (intents.has('available') && !mentions.some((mention) => mention.act === 'add')) return false;
  if (intents.has('buy') || intents.has('book') || counted) return true;
  // A time or an address beside a name: the customer is ordering.
  if (said.when || said.street)
    return mentions.some((mention) => mention.words.length > 0) && asked?.for !== 'time';
  return mentions.some(
    (mention) => mention.act === 'add' || (hasAmount(mention) && mention.words.length === 0),
  );
}

function wishOf(mention: Mention, sentence: Sentence, { memory, asked }: Talk): Wish[] {
  const points = mention.words.length > 0 || mention.picks.length > 0 || mention.pronoun;
  const amount = mention.quantity ?? mention.trailing;
  const nameless = mention.words.length === 0 && mention.picks.length === 0;
  // «Сделайте на 16» changes the time, not the number.
  const said = amount !== null || mention.measure !== null;
  if ((!points || (mention.act === 'set' && nameless)) && !said) return [];
  if (!points && memory.focus === null && memory.touched === null) return [];
  if (!points && asked?.for === 'time') return [];
  if (mention.act === 'remove') return [{ act: 'remove', mention }];
  // «Лучше две», «две» after something was added: that many of it, not more.
  const corrects =
    mention.act === 'set' ||
    (!points && !mention.more && !sentence.intents.has('buy') && asked !== null && asked.for !== 'item');
  return [{ act: corrects ? 'set' : 'add', mention }];
}
