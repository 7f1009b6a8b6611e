import { isClose } from '@/lib/assistant/language/is-close';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { type Intent, intentCues } from './intent-cues';
import { wholeWords } from './whole-words';

const compiled = (Object.entries(intentCues) as Array<[Intent, string]>).map(
  ([intent, pattern]) => [intent, wholeWords(pattern)] as const,
);

// Words worth recognising with a slip of the finger. Nothing that a shop may sell.
const wellKnown =
  'здравствуйте привет спасибо оформить оформляем оформите заказать закажу хочу добавьте добавить корзина корзине корзину оператор оператора менеджер менеджера человек оплатить оплата доставка записаться запишите удалите уберите каталог ассортимент сколько стоит скидка скидку жалоба возврат отменить отмена статус hello thanks checkout order catalogue human operator manager basket appointment booking delivery discount please remove delete cancel refund complaint status'.split(
    ' ',
  );

/**
 * What a folded sentence is about. When nothing is recognised, well-known words with a slip («оформтиь», "chekcout") are
 * put right and tried once more.
 */
export function findIntents(text: string): Set<Intent> {
  const found = match(text);
  return found.size > 0 ? found : match(straighten(text));
}

function match(text: string): Set<Intent> {
  return new Set(compiled.filter(([, pattern]) => text.search(pattern) >= 0).map(([intent]) => intent));
}

function straighten(text: string): string {
  let result = text;
  for (const word of wordsOf(text)) {
    const meant = wellKnown.find((known) => known !== word && known.length >= 5 && isClose(known, word));
    if (meant) result = result.replace(word, meant);
  }
  return result;
}
