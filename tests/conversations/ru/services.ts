import type { ScriptedConversation } from '../scripted-conversation';

export const servicesInRussian: readonly ScriptedConversation[] = [
  {
    title: 'запись с предоплатой суммой',
    shop: 'salon',
    steps: [{ customer: 'Запишите меня на стрижку завтра в 15:00' }, { customer: 'да' }, { pay: true }],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      payment: { status: 'PAID', amount: 50_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T15:00/15:45'],
    },
  },
  {
    title: 'предоплата процентом, время по частям, выбор номером',
    shop: 'salon',
    steps: [
      { customer: 'сколько стоит массаж спины?' },
      { customer: 'да, запишите' },
      { customer: 'в субботу' },
      { customer: 'в 12' },
      { customer: 'подтверждаю' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 300_000, items: ['1 × BACK'] },
      payment: { status: 'PAID', amount: 90_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-28T12:00/13:00'],
    },
  },
  {
    title: 'без предоплаты: подтверждается сразу',
    shop: 'salon',
    steps: [{ customer: 'можно записаться на стрижку и укладку послезавтра в 10 утра?' }, { customer: 'да' }],
    ends: {
      order: { status: 'CONFIRMED', total: 250_000, items: ['1 × CUT-STYLE'] },
      payment: null,
      bookings: ['APPOINTMENT CONFIRMED 2026-11-25T10:00/11:30'],
      answers: 2,
    },
  },
  {
    title: 'бесплатная услуга',
    shop: 'salon',
    steps: [{ customer: 'хочу консультацию в пятницу в 18:30' }, { customer: 'да' }],
    ends: {
      order: { status: 'CONFIRMED', total: 0, items: ['1 × TALK'] },
      payment: null,
      bookings: ['APPOINTMENT CONFIRMED 2026-11-27T18:30/19:00'],
    },
  },
  {
    title: 'время заняли, пока покупатель думал',
    shop: 'salon',
    steps: [
      { customer: 'стрижка завтра в 15:00' },
      { rival: '2026-11-24T15:00:00+03:00', kind: 'APPOINTMENT', minutes: 45 },
      { customer: 'да' },
      { customer: 'тогда в 16:00' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      payment: { status: 'PAID', amount: 50_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T16:00/16:45'],
    },
  },
  {
    title: 'оплата опоздала, время ушло другому: ближайшее свободное',
    shop: 'salon',
    steps: [
      { customer: 'стрижка завтра в 15:00' },
      { customer: 'да' },
      { wait: 'PT2H' },
      { rival: '2026-11-24T15:00:00+03:00', kind: 'APPOINTMENT', minutes: 45 },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      payment: { status: 'PAID', amount: 50_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T16:00/16:45'],
    },
  },
  {
    title: 'человек вступает в разговор и возвращает его',
    shop: 'salon',
    steps: [
      { customer: 'позовите администратора' },
      { customer: 'вы тут?' },
      { human: 'Здравствуйте, я Анна. Чем помочь?' },
      { customer: 'уже ничем, спасибо' },
      { handBack: true },
      { customer: 'запишите на массаж спины завтра в 10' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 300_000, items: ['1 × BACK'] },
      payment: { status: 'PAID', amount: 90_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T10:00/11:00'],
      handedOver: false,
    },
  },
  {
    title: 'товар и услуга вместе: и запись, и доставка',
    shop: 'studio',
    now: '2026-11-23T10:00:00+05:00',
    steps: [
      { customer: 'хочу массаж спины и масло для массажа' },
      { customer: 'завтра в 13:00' },
      { customer: 'ул. Малышева 10, кв. 4' },
      { customer: 'завтра вечером' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 390_000, items: ['1 × BACK', '1 × OIL'] },
      payment: { status: 'PAID', amount: 180_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T13:00/14:00', 'DELIVERY CONFIRMED 2026-11-24T18:00/22:00'],
      address: 'Екатеринбург, ул. Малышева 10, кв. 4',
    },
  },
  {
    title: 'в этот город не доставляем',
    shop: 'studio',
    now: '2026-11-23T10:00:00+05:00',
    steps: [
      { customer: '2 коврика для йоги, доставка в Москву на ул. Мира 1 завтра днём' },
      { customer: 'тогда Екатеринбург' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 460_000, items: ['2 × MAT'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T14:00/18:00'],
      address: 'Екатеринбург, ул. Мира 1',
    },
  },
];
