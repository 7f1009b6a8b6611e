import type { SaleItem, SaleOrder, SaleSlot } from '@/lib/assistant/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { formatClock } from './format-clock';
import { formatDay } from './format-day';
import { formatDuration } from './format-duration';
import { howMany } from './how-many';
import { isPiece } from './is-piece';
import { itemName } from './item-name';
import type { Phrases, Setting, SlotKind } from './phrases';
import { plural } from './plural';
import { zoneName } from './zone-name';

const money = (minor: number, currency: string): string => formatMoney(minor, currency, 'ru');
const sum = (minor: number, currency: string): string => (minor === 0 ? 'бесплатно' : money(minor, currency));

/** Russian. */
export function russianPhrases({ now, timeZone }: Setting): Phrases {
  const day = (moment: string): string => formatDay(moment, now, timeZone, 'ru');
  const clock = (moment: string): string => formatClock(moment, timeZone, 'ru');
  const zone = zoneName(timeZone, now, 'ru');
  const slot = ({ start, end }: SaleSlot, kind: SlotKind): string =>
    kind === 'DELIVERY'
      ? `${day(start)}, с ${clock(start)} до ${clock(end)}`
      : `${day(start)}, в ${clock(start)}`;
  const lines = (
    all: ReadonlyArray<{
      name: string;
      quantity: number;
      amount?: string | null | undefined;
      totalMinor: number;
    }>,
    currency: string,
  ): string =>
    all
      .map((it) => `• ${it.name}${howMany(it.quantity, it.amount)} — ${sum(it.totalMinor, currency)}`)
      .join('\n');
  const bookings = (order: SaleOrder): string =>
    order.bookings
      .filter((it) => it.status === 'CONFIRMED')
      .map(self)
      .join('\n');
  const self = (it: SaleOrder['bookings'][number]): string => phrases.bookingLine(it);

  const phrases: Phrases = {
    greeting: (shop) =>
      `Здравствуйте! Вы написали в «${shop}». Расскажу, что у нас есть, посчитаю заказ и помогу оформить.`,
    greetingAgain: () => 'Здравствуйте! Рады снова вас видеть.',
    thanks: () => 'Пожалуйста! Если что-то понадобится — пишите.',
    bye: () => 'Всего доброго! Пишите, если что-то понадобится.',
    foreign: () => 'Я говорю по-русски и по-английски — напишите, пожалуйста, на одном из этих языков.',
    insult: () =>
      'Понимаю, что вы расстроены. Давайте разберёмся спокойно: напишите, что нужно, или позову сотрудника.',
    spam: () => 'Это чат для покупателей. Если хотите что-то заказать — напишите, что именно.',

    bot: (shop) =>
      `Я автоматический помощник «${shop}»: рассказываю о товарах и ценах, оформляю заказы. Если нужен человек, напишите «позовите сотрудника».`,
    later: () => 'Хорошо, не тороплю. Всё, что выбрали, сохранится — просто напишите, когда будете готовы.',

    itemLine: (item) => `${itemName(item)} — ${price(item)}${notes(item)}`,
    itemDetails: (item) =>
      [
        `${itemName(item)} — ${price(item)}${notes(item)}`,
        item.description,
        item.place ? `Где: ${item.place}` : '',
        item.format ? `Формат: ${item.format}` : '',
        prepayment(item),
      ]
        .filter(Boolean)
        .join('\n'),
    listIntro: (kind, name) =>
      ({
        catalogue: 'Вот что у нас есть:',
        found: 'Вот что нашлось:',
        which: name ? `«${name}» — это может быть:` : 'Уточните, пожалуйста, что именно:',
        option: `${name ?? 'Это'} есть в нескольких вариантах:`,
        instead: 'Зато есть:',
      })[kind],
    listOutro: (more) =>
      `Напишите номер или название.${more ? ' Это не всё — спросите, если нужно что-то другое.' : ''}`,
    nothingSold: () => 'Прайс-лист пока пуст. Позвать сотрудника?',
    notFound: (words) => `«${words}» в нашем прайсе не нашлось.`,
    nothingWithinLimit: () => 'На такую сумму ничего не нашлось. Самое близкое:',
    compareIntro: () => 'Вот что есть в прайсе о каждом:',
    cheapestOf: (item) => `Дешевле всего ${itemName(item)} — ${price(item)}.`,
    cheaperIntro: () => 'Цены у нас для всех одинаковые, но есть и подешевле:',
    nothingCheaper: () => 'Понимаю. Дешевле из этого, к сожалению, ничего нет, а цены для всех одинаковые.',
    offerToAdd: (item) => (item.kind === 'SERVICE' ? 'Записать вас?' : 'Добавить в корзину?'),

    offerAll: () => 'Оформить всё вместе?',

    added: (name, quantity, amount) => `Добавлено: ${name}${howMany(quantity, amount)}.`,
    quantitySet: (name, quantity, amount) => `Теперь так: ${name}${howMany(quantity, amount) || ' × 1'}.`,
    removed: (name) => `Убрано: ${name}.`,
    notInCart: (words) => (words ? `«${words}» в корзине нет.` : 'Этого в корзине нет.'),
    soldOut: (name) => `${name} — сейчас нет в наличии.`,
    onlyLeft: (name, stock) =>
      `${name}: ${plural('ru', stock, { one: 'осталась', few: 'осталось', many: 'осталось' })} только ${stock} ${plural('ru', stock, { one: 'штука', few: 'штуки', many: 'штук' })}. Взять столько?`,
    soldWhole: ({ name, unit, measured, offers, currency }) => {
      const list = offers.map((it) => `${it.amount} — ${sum(it.totalMinor, currency)}`);
      return measured || unit === null || isPiece(unit)
        ? `${name}: продаём только целыми${measured ? '' : ', по одной штуке, без взвешивания'}. Можно так: ${list.join(', ')}. Сколько положить?`
        : `${name}: продаём по-другому, единица — «${unit}». Можно так: ${list.join(', ')}. Сколько положить?`;
    },
    wholeNumbersOnly: () => 'Напишите, пожалуйста, количество целым числом.',
    cart: (cart) =>
      `В корзине:\n${lines(
        cart.lines.map((it) => ({ ...it, name: itemName(it) })),
        cart.currency,
      )}\nИтого: ${sum(cart.totalMinor, cart.currency)}`,
    cartEmpty: () => 'Корзина пока пуста.',
    cartCleared: () => 'Корзина очищена.',
    askMore: () => 'Что-нибудь ещё или оформляем?',
    askWhatToBuy: () => 'Что вас интересует?',

    askAddress: () => 'Куда доставить? Напишите город, улицу, дом и квартиру.',
    askStreet: (city) => `${city} — хорошо. Напишите улицу, дом и квартиру.`,
    askCity: () => 'В какой город доставить?',
    cityNotServed: (city, cities) => `${city} — туда мы, к сожалению, не доставляем. Доставляем: ${cities}.`,
    deliversEverywhere: () => 'Да, доставляем. Выберите товар и напишите адрес — подскажу ближайшее время.',
    deliversThere: (city) => `${city} — да, туда доставляем.`,
    deliversTo: (cities) => `Доставляем: ${cities}.`,
    askTime: (kind) =>
      kind === 'DELIVERY'
        ? 'Когда доставить? Ближайшее свободное время:'
        : 'Когда вам удобно? Ближайшее свободное время:',
    slotLine: slot,
    slotOutro: () => 'Напишите номер или другой удобный день и время.',
    ourTime: () => `Перевёл на наше время: всё время здесь — ${zone} (часовой пояс).`,
    timeNotFree: (kind) =>
      kind === 'DELIVERY'
        ? 'На это время доставки нет. Могу предложить:'
        : 'Это время занято или мы не работаем. Могу предложить:',
    noTimes: (kind) =>
      kind === 'DELIVERY'
        ? 'Свободного времени доставки сейчас нет.'
        : 'Свободного времени для записи сейчас нет.',
    slotJustTaken: () => 'Это время только что заняли.',

    quote: (it) =>
      [
        'Проверьте, пожалуйста:',
        lines(it.lines, it.currency),
        `Итого: ${sum(it.totalMinor, it.currency)}`,
        it.dueNowMinor === it.totalMinor
          ? ''
          : it.dueNowMinor > 0
            ? `Предоплата сейчас: ${money(it.dueNowMinor, it.currency)}`
            : 'Сейчас платить не нужно.',
        it.appointment ? `Запись: ${slot(it.appointment, 'APPOINTMENT')}` : '',
        it.delivery
          ? `Доставка: ${slot(it.delivery, 'DELIVERY')}\nАдрес: ${it.delivery.city}, ${it.delivery.address}`
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
    askConfirmation: (due) =>
      due
        ? 'Всё верно? Ответьте «да» — и я пришлю ссылку на оплату.'
        : 'Всё верно? Ответьте «да» — и я всё оформлю.',
    whatToChange: () => 'Хорошо. Что поменять: состав, время или адрес?',
    priceChanged: () => 'Посчитаю заново, чтобы цены были точными.',

    link: (order) =>
      `Заказ № ${order.number}. К оплате ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}:\n${order.payment?.url ?? ''}\nСсылка действует ${until(order, day, clock)}, время держим за вами. Как только оплата пройдёт, пришлю подтверждение.`,
    confirmed: (order) =>
      [`Готово! Заказ № ${order.number} подтверждён.`, bookings(order)].filter(Boolean).join('\n'),
    moved: (order) =>
      [
        `Оплата получена, заказ № ${order.number} подтверждён. Выбранное время, к сожалению, уже заняли, поэтому теперь так:`,
        bookings(order),
        'Если не подходит, напишите — сотрудник поможет.',
      ]
        .filter(Boolean)
        .join('\n'),
    refunded: (order, reason) =>
      `Заказ № ${order.number}: возвращаем ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}. ${why(reason)} Деньги придут тем же способом, каким вы платили. Извините за неудобство!`,
    expired: (order) =>
      `Время на оплату заказа № ${order.number} вышло, и бронь снята. Если заказ ещё нужен, напишите «да» — оформим заново.`,
    cancelled: (order) => `Заказ № ${order.number} отменён.`,
    bookingLine: (it) =>
      it.kind === 'DELIVERY'
        ? `Доставка: ${slot(it, 'DELIVERY')}${it.address ? `. Адрес: ${[it.city, it.address].filter(Boolean).join(', ')}` : ''}`
        : `Запись: ${it.title} — ${slot(it, 'APPOINTMENT')}`,
    status: (order) =>
      ({
        AWAITING_PAYMENT: `Заказ № ${order.number} ждёт оплаты: ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}.\n${order.payment?.url ?? ''}`,
        CONFIRMED: [`Заказ № ${order.number} подтверждён.`, bookings(order)].filter(Boolean).join('\n'),
        CANCELLED: `Заказ № ${order.number} отменён.`,
        EXPIRED: `Заказ № ${order.number} не был оплачен вовремя, бронь снята.`,
        REFUNDED: `По заказу № ${order.number} деньги возвращаются.`,
      })[order.status],
    notPaidYet: (order) =>
      `Пока не вижу оплаты по заказу № ${order.number}. Обычно она приходит за минуту — как только придёт, сразу напишу.`,
    noOrder: () => 'Заказов пока нет.',
    waitingForPayment: () => 'Жду оплату — подтверждение пришлю сразу.',
    paymentNotPossible: () =>
      'Страница оплаты сейчас не открывается. Заказ сохранён, позову сотрудника — он поможет.',

    noDiscount: () =>
      'Цены такие, как в прайсе, скидку дать не могу. Зато помогу подобрать что-нибудь подходящее по бюджету.',
    noAnswer: () =>
      'На этот вопрос у меня нет точного ответа. Если важно, напишите «позовите сотрудника» — он подскажет.',
    handedOver: () => 'Зову сотрудника, он ответит вам здесь.',
    complaint: () => 'Очень жаль, что так вышло. Зову сотрудника — он разберётся и ответит вам здесь.',
    needsPerson: () =>
      'Этот заказ уже подтверждён, поэтому поможет сотрудник. Зову его, он ответит вам здесь.',
    unclear: () => 'Не совсем понятно. Напишите, что вам нужно, — например, название или «что у вас есть?».',
    offerHuman: () => 'Похоже, у меня не получается помочь. Позвать сотрудника?',
    trouble: () => 'Что-то пошло не так. Зову сотрудника, он ответит вам здесь.',
    askToType: () => 'Пока не получается прослушать голосовое. Напишите, пожалуйста, то же самое словами.',
    shownToPerson: () => 'Спасибо! Передам сотруднику: он посмотрит и ответит вам здесь.',

    tap: {
      catalogue: { label: 'Что у вас есть?', text: 'Что у вас есть?' },
      checkout: { label: 'Оформить', text: 'Оформить заказ' },
      cart: { label: 'Корзина', text: 'Что в корзине?' },
      yes: { label: 'Да, всё верно', text: 'Да' },
      change: { label: 'Изменить', text: 'Нет, нужно изменить' },
      human: { label: 'Позвать сотрудника', text: 'Позовите сотрудника' },
      goOn: { label: 'Нет, спасибо', text: 'Нет' },
      soonest: { label: 'Ближайшее', text: 'Ближайшее время' },
      payAgain: { label: 'Оформить заново', text: 'Да' },
      add: { label: 'Да', text: 'Да' },
      no: { label: 'Нет', text: 'Нет' },
    },
  };
  return phrases;
}

function price(item: SaleItem): string {
  const unit = item.unit && !isPiece(item.unit) ? ` / ${item.unit}` : '';
  return item.priceMinor === 0 ? 'бесплатно' : `${money(item.priceMinor, item.currency)}${unit}`;
}

function notes(item: SaleItem): string {
  const duration = item.durationMinutes ? `, ${formatDuration(item.durationMinutes, 'ru')}` : '';
  if (item.stock === null) return duration;
  return item.stock === 0 ? `${duration} (нет в наличии)` : `${duration} (в наличии ${item.stock})`;
}

function prepayment({ prepayment: it, currency, priceMinor, kind }: SaleItem): string {
  if (kind === 'PRODUCT' || !it || it.kind === 'FULL' || priceMinor === 0) return '';
  if (it.kind === 'NONE') return 'Без предоплаты.';
  return it.kind === 'PERCENT'
    ? `Предоплата ${it.percent}%.`
    : `Предоплата ${money(it.amountMinor ?? 0, currency)}.`;
}

function until(order: SaleOrder, day: (moment: string) => string, clock: (moment: string) => string): string {
  const at = order.payment?.expiresAt;
  return at ? `до ${clock(at)} (${day(at)})` : 'недолго';
}

function why(reason: string): string {
  switch (reason) {
    case 'slot-gone':
      return 'Пока шла оплата, свободного времени не осталось.';
    case 'out-of-stock':
      return 'Пока шла оплата, товар закончился.';
    case 'paid-twice':
      return 'Заказ был оплачен дважды, лишнее возвращаем.';
    case 'order-over':
      return 'Этот заказ уже был закрыт.';
    case 'cancelled':
      return 'Заказ отменён.';
    default:
      return '';
  }
}
