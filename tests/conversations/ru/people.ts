import type { ScriptedConversation } from '../scripted-conversation';

/** Люди как люди: грубят, рекламируют, говорят на других языках, прощаются и думают. */
export const peopleInRussian: readonly ScriptedConversation[] = [
  {
    title: 'грубость: спокойный ответ, заказ продолжается; повторная — к человеку',
    shop: 'flowers',
    steps: [
      { customer: 'букет роз' },
      { customer: 'вы там тупые что ли' },
      { customer: '3 тюльпана ещё добавьте' },
      { customer: 'идиоты' },
      { customer: 'эй' },
    ],
    ends: { order: null, cart: ['1 × BQ-ROSE', '3 × TULIP'], handedOver: true, answers: 4 },
  },
  {
    title: '«позовите» посреди покупки, когда ждут адрес: зовёт человека, корзина цела',
    shop: 'flowers',
    steps: [
      { customer: 'букет роз' },
      { customer: 'оформляйте' },
      { customer: 'позовите' },
      { customer: 'и побыстрее' },
    ],
    ends: { order: null, cart: ['1 × BQ-ROSE'], handedOver: true, answers: 3 },
  },
  {
    title: 'курьер и сотрудники заказчика — не те, кого зовут',
    shop: 'flowers',
    steps: [{ customer: '5 тюльпанов для директора' }, { customer: 'позовите курьера на завтра' }],
    ends: { order: null, cart: ['5 × TULIP'], handedOver: false, answers: 2 },
  },
  {
    title: 'реклама: один вежливый отказ и тишина, настоящему покупателю отвечают дальше',
    shop: 'flowers',
    steps: [
      { customer: 'Заработок от 100 000 в месяц! Переходи https://t.me/bablo' },
      { customer: 'Продвижение сайтов, SEO, накрутка подписчиков недорого!' },
      { customer: 'https://casino.example/win' },
      { customer: '2 тюльпана' },
    ],
    ends: { order: null, cart: ['2 × TULIP'], answers: 2 },
  },
  {
    title: 'по-украински: говорит, какие языки знает, а товар и число понимает',
    shop: 'flowers',
    steps: [{ customer: 'Привіт! Скільки коштує тюльпан?' }, { customer: 'так, три тюльпана' }],
    ends: { order: null, cart: ['3 × TULIP'], handedOver: false },
  },
  {
    title: 'подумает и вернётся: корзина ждёт',
    shop: 'flowers',
    steps: [
      { customer: '5 тюльпанов' },
      { customer: 'я подумаю' },
      { wait: 'PT3H' },
      { customer: 'надумал, оформляйте' },
      { customer: 'Москва, Арбат 3' },
      { customer: 'завтра утром' },
      { customer: 'да' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 60_250, items: ['5 × TULIP'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
    },
  },
  {
    title: 'непонятное дважды: предлагает человека, «нет» возвращает к покупке',
    shop: 'flowers',
    steps: [
      { customer: 'ывапролд' },
      { customer: 'фывфыв фывфыв' },
      { customer: 'нет' },
      { customer: 'один букет нежность' },
    ],
    ends: { order: null, cart: ['1 × BQ-SOFT'], handedOver: false, answers: 4 },
  },
  {
    title: 'оплаченный заказ отменяет человек',
    shop: 'salon',
    steps: [
      { customer: 'стрижка завтра в 12' },
      { customer: 'да' },
      { pay: true },
      { customer: 'отмените, пожалуйста, запись' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 150_000, items: ['1 × CUT'] },
      handedOver: true,
    },
  },
];
