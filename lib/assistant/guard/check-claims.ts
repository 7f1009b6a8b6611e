import type { Facts } from './facts';
import type { Violation } from './violation';

interface Claim {
  readonly kind: 'paid' | 'confirmed' | 'discount';
  readonly pattern: RegExp;
  readonly vouched: (facts: Facts, text: string) => boolean;
}

// «Оплата ещё не прошла», "once it is paid", «после оплаты подтвержу»: no claim is made.
const unsaid =
  /(?<!\p{L})(?:не|нет|пока|еще не|как только|когда|если|после|чтобы|нельзя|без|станет|будет|перед|до|жду|not|no|never|isn't|hasn't|haven't|cannot|can't|don't|once|after|when|as soon as|if|until|before|to be|will be|would|awaiting|waiting|without|unable|any|get|need|want|would you like|shall|should|хотите|можно|могу)(?!\p{L})/u;

const claims: readonly Claim[] = [
  {
    kind: 'paid',
    pattern:
      /(?<!\p{L})(?:оплачен\p{L}?|оплата (?:получена|прошла|поступила|зачислена)|плат[еёе]ж (?:получен|прошел|поступил)|деньги (?:получены|поступили|пришли)|оплату получил\p{L}?|получил\p{L}* (?:вашу )?оплату|(?:is|been|was|are|fully) paid|payment (?:is |was |has been )?(?:received|confirmed|successful|complete\p{L}*|went through)|received (?:your|the) payment|paid in full|got your payment)(?!\p{L})/gu,
    vouched: (facts) => facts.statuses.has('PAID') || facts.statuses.has('CONFIRMED'),
  },
  {
    kind: 'confirmed',
    pattern:
      /(?<!\p{L})(?:подтвержден\p{L}?|забронирова(?:н\p{L}?|л\p{L}?)|вы записаны|записал\p{L}? (?:вас|на)|запись (?:создана|оформлена)|заказ (?:принят|оформлен)|ждем вас|бронь (?:готова|есть)|(?:is|are|been|now|you're|have|i've|was) (?:all )?(?:booked|confirmed|reserved|scheduled)|you're all set|booking confirmed|order confirmed|appointment confirmed|i (?:have )?booked|see you (?:on|at|tomorrow|then))(?!\p{L})/gu,
    vouched: (facts) => facts.statuses.has('CONFIRMED'),
  },
  {
    kind: 'discount',
    pattern:
      /(?<!\p{L})(?:скидк\p{L}*|скидоч\p{L}*|промокод\p{L}*|купон\p{L}*|в подарок|подарю|подарим|бонус\p{L}*|дешевле на|бесплатн\p{L}*|discount\p{L}*|promo(?: ?code)?s?|coupons?|vouchers?|\d+ ?% off|half price|free of charge|for free|free (?:delivery|shipping|gift|of)|as a gift|complimentary|on the house|special price|reduced price)(?!\p{L})/gu,
    vouched: (facts, text) =>
      facts.cells.includes(text.slice(0, 6)) || (/бесплатн|free/u.test(text) && facts.amounts.has(0)),
  },
];

/** Finds claims of payment, booking or discount in a folded reply that no tool result backs. */
export function checkClaims(reply: string, facts: Facts): Violation[] {
  const found: Violation[] = [];
  for (const sentence of reply.split(/(?<=[.!?])\s|\n/u)) {
    for (const { kind, pattern, vouched } of claims) {
      for (const match of sentence.matchAll(pattern)) {
        const before = sentence.slice(0, match.index);
        const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 20);
        const denied =
          unsaid.test(before.slice(-60)) ||
          /^ (?:(?:дать|сделать|предложить|у нас|мы) )?(?:нет|не (?:дела|предостав|даю|даем|могу|можем|преду)|are not|is not|aren't|isn't|cannot)/u.test(
            after,
          ) ||
          sentence.trimEnd().endsWith('?');
        if (!denied && !vouched(facts, match[0])) found.push({ kind, text: match[0] });
      }
    }
  }
  return found;
}
