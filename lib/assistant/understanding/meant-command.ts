import { isClose } from '@/lib/assistant/language/is-close';

// Words worth recognising with a slip of the finger. Nothing that a shop may sell.
const wellKnown =
  'здравствуйте привет спасибо оформить оформляем оформите заказать закажу хочу добавьте добавить корзина корзине корзину оператор оператора менеджер менеджера человек позовите оплатить оплата доставка записаться запишите удалите уберите каталог ассортимент сколько стоит скидка скидку жалоба возврат отменить отмена статус hello thanks checkout order catalogue human operator manager basket appointment booking delivery discount please remove delete cancel refund complaint status'.split(
    ' ',
  );

/** The well-known word that was meant by one with a slip; undefined when it is none, or none with a slip. */
export function meantCommand(word: string): string | undefined {
  return wellKnown.find((known) => known !== word && known.length >= 5 && isClose(known, word));
}
