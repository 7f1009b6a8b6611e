import type { ScriptedConversation } from '../scripted-conversation';

/** Вопросы вокруг покупки: бюджет, сравнение, «дорого», условия. Корзина и заданный вопрос не теряются. */
export const questionsInRussian: readonly ScriptedConversation[] = [
  {
    title: 'что-нибудь на 3000 рублей: только то, на что хватает',
    shop: 'flowers',
    steps: [{ customer: 'посоветуйте букет на 3000 рублей' }, { customer: 'беру' }],
    ends: { order: null, cart: ['1 × BQ-SOFT'] },
  },
  {
    title: 'что дешевле: сравнивает по прайсу, выбирает покупатель',
    shop: 'flowers',
    steps: [{ customer: 'что дешевле, букет роз или букет нежность?' }, { customer: 'давайте второй' }],
    ends: { order: null, cart: ['1 × BQ-SOFT'] },
  },
  {
    title: 'дорого: скидок нет, предлагает дешевле того же рода',
    shop: 'flowers',
    steps: [
      { customer: 'сколько стоит букет роз?' },
      { customer: 'что-то дорого' },
      { customer: 'тогда нежность' },
      { customer: 'да' },
    ],
    ends: { order: null, cart: ['1 × BQ-SOFT'] },
  },
  {
    title: 'условия возврата — вопрос, а не жалоба; корзина цела',
    shop: 'market',
    steps: [
      { customer: 'добавьте хлеб ржаной' },
      { customer: 'а какие у вас условия возврата?' },
      { customer: 'и наличными можно заплатить?' },
      { customer: 'ещё десяток яиц' },
    ],
    ends: { order: null, cart: ['1 × BREAD', '10 × EGG'], handedOver: false, answers: 4 },
  },
  {
    title: 'вопрос посреди выбора варианта: выбор ждёт дальше',
    shop: 'flowers',
    steps: [{ customer: 'хочу 3 розы' }, { customer: 'а график работы какой?' }, { customer: 'красные' }],
    ends: { order: null, cart: ['3 × R-RED'] },
  },
  {
    title: 'вопрос посреди адреса и перед «да»',
    shop: 'flowers',
    steps: [
      { customer: '7 тюльпанов' },
      { customer: 'оформить' },
      { customer: 'а вы бот?' },
      { customer: 'ул. Лесная 4, Москва' },
      { customer: 'завтра в обед' },
      { customer: 'сколько стоит доставка?' },
      { customer: 'ок, да' },
      { pay: true },
      { customer: 'где мой заказ?' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 84_350, items: ['7 × TULIP'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
      address: 'Москва, ул. Лесная 4',
      handedOver: false,
    },
  },
];
