import type { ScriptedConversation } from '../scripted-conversation';

/** Когда и куда: словами, в другом поясе, без знаков препинания. Понедельник, 23 ноября 2026 года. */
export const timesAndPlacesInRussian: readonly ScriptedConversation[] = [
  {
    title: 'время по Новосибирску переводится на московское',
    shop: 'salon',
    steps: [{ customer: 'массаж спины завтра в 15:00 по Новосибирску' }, { customer: 'да' }, { pay: true }],
    ends: {
      order: { status: 'CONFIRMED', total: 300_000, items: ['1 × BACK'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T11:00/12:00'],
    },
  },
  {
    title: 'половина седьмого в следующую среду',
    shop: 'salon',
    steps: [{ customer: 'стрижка в следующую среду в полседьмого' }, { customer: 'да' }, { pay: true }],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-12-02T18:30/19:15'],
    },
  },
  {
    title: 'через неделю в полдень',
    shop: 'salon',
    steps: [{ customer: 'хочу на консультацию через неделю в полдень' }, { customer: 'ага' }],
    ends: {
      order: { status: 'CONFIRMED', total: 0, items: ['1 × TALK'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-30T12:00/12:30'],
    },
  },
  {
    title: 'голосовое без запятых: товары, время и адрес словами',
    shop: 'flowers',
    steps: [
      {
        customer:
          'здравствуйте мне пожалуйста две розы красные и три тюльпана на завтра к трём часам дня москва улица ленина дом пять квартира двенадцать',
      },
      { customer: 'да всё верно' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 86_150, items: ['2 × R-RED', '3 × TULIP'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T14:00/18:00'],
      address: 'Москва, улица ленина дом пять квартира двенадцать',
    },
  },
  {
    title: 'адрес по частям и не сразу: город, улица, квартира',
    shop: 'flowers',
    steps: [
      { customer: 'букет роз, пожалуйста' },
      { customer: 'оформляйте' },
      { customer: 'а в Казань возите?' },
      { customer: 'Казань, проспект Победы 141к2, кв. 17' },
      { customer: '25 числа с 10 до 14' },
      { customer: 'подтверждаю' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 390_000, items: ['1 × BQ-ROSE'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-25T10:00/14:00'],
      address: 'Казань, проспект Победы 141к2, кв. 17',
    },
  },
  {
    title: 'в первой половине дня, потом передумал на вечер субботы',
    shop: 'flowers',
    steps: [
      { customer: '5 тюльпанов в Тулу, ул. Пушкина 10, в пятницу в первой половине дня' },
      { customer: 'ой, давайте лучше в субботу вечером' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 60_250, items: ['5 × TULIP'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-28T18:00/22:00'],
      address: 'Тула, ул. Пушкина 10',
    },
  },
  {
    title: 'ночью не работают: предлагает ближайшее, а не что попало',
    shop: 'salon',
    steps: [
      { customer: 'запишите на стрижку завтра в 11 вечера' },
      { customer: 'ну тогда в семь вечера' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T19:00/19:45'],
    },
  },
];
