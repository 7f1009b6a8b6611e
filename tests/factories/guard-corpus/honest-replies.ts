import { phrasesOf } from '@/lib/assistant/phrases/phrases-of';
import { formatMoney } from '@/lib/platform/money/format-money';
import type { GuardDesk } from './guard-desk';

/** Whole sentences in a language, with the places of a name, an amount, a count, a day, a weekday and a time. */
const sentences = {
  es: [
    '{name} cuesta {amount}, quedan {stock} en stock.',
    'Podemos entregar el {weekday}, {day}, a las {time}.',
    'El total es {total}.',
  ],
  de: [
    '{name} kostet {amount}, auf Lager: {stock}.',
    'Wir liefern am {weekday}, den {day}, um {time} Uhr.',
    'Gesamt: {total}.',
  ],
  fr: [
    '{name} coûte {amount}, en stock : {stock}.',
    'Nous pouvons livrer le {weekday} {day} à {time}.',
    'Le total est de {total}.',
  ],
  pt: [
    '{name} custa {amount}, temos {stock} em estoque.',
    'Podemos entregar na {weekday}, {day}, às {time}.',
    'O total é {total}.',
  ],
  it: [
    '{name} costa {amount}, disponibili {stock}.',
    'Possiamo consegnare {weekday} {day} alle {time}.',
    'Il totale è {total}.',
  ],
  tr: [
    '{name} fiyatı {amount}, stokta {stock} adet var.',
    'Teslimat için {day} {weekday} saat {time} uygun.',
    'Toplam {total}.',
  ],
  uk: [
    '{name} коштує {amount}, в наявності {stock}.',
    'Можемо доставити у {weekday}, {day}, о {time}.',
    'Разом {total}.',
  ],
  kk: [
    '{name} бағасы {amount}, қоймада {stock} дана бар.',
    'Сізге {day}, {weekday}, сағат {time} жеткіземіз.',
    'Барлығы {total} болады.',
  ],
} as const;

export type OtherLanguage = keyof typeof sentences;
export const otherLanguages = Object.keys(sentences) as OtherLanguage[];

/** What the rules would say of a turn, in Russian or English. */
export function repliesOfRules(desk: GuardDesk, language: 'ru' | 'en'): string[] {
  const phrases = phrasesOf(language, { now: desk.now, timeZone: desk.timeZone });
  const { items, cart, slots, order, faq } = desk;
  const [item] = items;
  const [slot] = slots;
  if (!item || !slot) return [];
  return [
    [
      phrases.listIntro('found'),
      ...items.map((one, index) => `${index + 1}. ${phrases.itemLine(one)}`),
      phrases.listOutro(false),
    ].join('\n'),
    phrases.itemDetails(item),
    phrases.cart(cart),
    `${phrases.added(cart.lines[0]?.name ?? '', cart.lines[0]?.quantity ?? 1)}\n\n${phrases.cart(cart)}\n${phrases.askMore()}`,
    phrases.onlyLeft(item.name, item.stock ?? 0),
    [
      phrases.askTime('DELIVERY'),
      ...slots.map((one, index) => `${index + 1}. ${phrases.slotLine(one, 'DELIVERY')}`),
      phrases.slotOutro(),
    ].join('\n'),
    `${phrases.quote({ ...cart, appointment: null, delivery: { ...slot, city: 'Москва', address: 'ул. Мира' } })}\n${phrases.askConfirmation(true)}`,
    phrases.link(order),
    phrases.status(order),
    phrases.notPaidYet(order),
    faq.answer,
    [phrases.greeting('X'), phrases.askWhatToBuy(), phrases.noDiscount(), phrases.waitingForPayment()].join(
      '\n',
    ),
  ];
}

/** What a model would say of it in another language. */
export function repliesIn(language: OtherLanguage, desk: GuardDesk): string[] {
  const { items, cart, slots, currency, timeZone } = desk;
  const [item] = items;
  const at = new Date(slots[0]?.start ?? desk.now);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);
  const parts = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'long' }).format(at);
  const values: Record<string, string> = {
    name: item?.name ?? '',
    amount: formatMoney(item?.priceMinor ?? 0, currency, language),
    total: formatMoney(cart.totalMinor, currency, language),
    stock: String(item?.stock ?? 0),
    day: parts,
    weekday: format({ weekday: 'long' }),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
  const said = sentences[language].map((text) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''),
  );
  return [...said, said.join(' ')];
}
