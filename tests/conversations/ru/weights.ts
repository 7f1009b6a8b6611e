import type { ScriptedConversation } from '../scripted-conversation';

/** Весовые и мерные товары: продаются целыми единицами прайса, остальное говорится честно. */
export const weightsInRussian: readonly ScriptedConversation[] = [
  {
    title: 'поправился на полуслове, сразу спросил про доставку и время',
    shop: 'market',
    steps: [
      {
        customer:
          'привет, мне 2 красных розы и полкило… нет, кило яблок, и сколько доставка в Химки? послезавтра после обеда ок?',
      },
      { customer: 'Юбилейный проспект 12, кв 40' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 62_000, items: ['2 × ROSE', '1 × APPLE'] },
      payment: { status: 'PAID', amount: 62_000 },
      bookings: ['DELIVERY CONFIRMED 2026-11-25T14:00/18:00'],
      address: 'Химки, Юбилейный проспект 12, кв 40',
    },
  },
  {
    title: 'граммы становятся целыми долями прайса, полтора литра — нет',
    shop: 'market',
    steps: [
      { customer: '300 г российского сыра и полтора литра молока' },
      { customer: '2' },
      { customer: 'и полкило гауды' },
      { customer: 'что в корзине?' },
    ],
    ends: { order: null, cart: ['3 × CHEESE-R', '2 × MILK', '5 × CHEESE-G'] },
  },
  {
    title: 'полкило яблок продать нельзя: предлагает кило, «да» берёт кило',
    shop: 'market',
    steps: [{ customer: 'взвесьте полкило яблок' }, { customer: 'ладно, давайте кило' }],
    ends: { order: null, cart: ['1 × APPLE'] },
  },
  {
    title: 'вес в названии — это упаковка, а не количество',
    shop: 'market',
    steps: [{ customer: 'кофе 250 г, 2 пачки' }, { customer: 'и килограмм кофе ещё' }],
    ends: { order: null, cart: ['2 × COFFEE-250', '1 × COFFEE-1000'] },
  },
  {
    title: 'штучный товар не взвешивают',
    shop: 'market',
    steps: [{ customer: 'хлеба ржаного полкило' }, { customer: 'тогда две буханки' }],
    ends: { order: null, cart: ['2 × BREAD'] },
  },
  {
    title: 'дюжина, пара, десяток и «кило двести»',
    shop: 'market',
    steps: [
      { customer: 'дайте полдюжины яиц, пару роз и 2 кг яблок' },
      { customer: 'яиц лучше два десятка' },
      { customer: 'и ещё кило яблок' },
    ],
    ends: { order: null, cart: ['20 × EGG', '2 × ROSE', '3 × APPLE'] },
  },
  {
    title: 'нет в наличии: предлагает другое, вариант выбирают сорт и вес вместе',
    shop: 'market',
    steps: [
      { customer: 'килограмм груш есть?' },
      { customer: 'жаль, тогда 400 грамм сыра' },
      { customer: 'гауда' },
      { customer: 'оформить' },
      { customer: 'Мытищи, ул. Мира, д. 8, подъезд 2' },
      { customer: 'завтра до обеда' },
      { customer: 'верно' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 52_000, items: ['4 × CHEESE-G'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
      address: 'Мытищи, ул. Мира, д. 8, подъезд 2',
    },
  },
];
