import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/platform/i18n/languages';
import { botWords } from '../bot-words';
import { buttons } from '../reels-talk/buttons';
import { BotName } from '../schemas';
import { OutgoingMessage } from './outgoing-message';
import { renderSaying } from './render-saying';
import { saying } from './saying';

type Saying = Extract<OutgoingMessage, { kind: 'saying' }>;

function rendered(message: ReturnType<typeof saying>, language: 'en' | 'ru' = 'en') {
  return renderSaying(OutgoingMessage.parse(message) as Saying, { bot: 'reels', language });
}
const labels = ({ keyboard }: ReturnType<typeof rendered>): string[][] =>
  keyboard?.inline_keyboard.map((row) => row.map(({ text }) => text)) ?? [];

/** Something for every blank there is. */
const params = Object.fromEntries(
  [
    'name',
    'link',
    'reason',
    'company',
    'text',
    'id',
    'username',
    'usage',
    'keys',
    'working',
    'provider',
    'key',
    'price',
    'template',
    'wishes',
    'first',
    'last',
    'linked',
    'banned',
    'blocked',
    'tier',
    'until',
    'offers',
    'day',
    'period',
    'length',
    'again',
    'bar',
    'stage',
  ]
    .map((blank): [string, string | number] => [blank, 'x'])
    .concat(
      [
        'available',
        'limit',
        'count',
        'minutes',
        'ahead',
        'needed',
        'delivered',
        'today',
        'perDay',
        'credits',
        'nr',
        'moved',
        'held',
        'orders',
        'failed',
        'invited',
        'waiting',
        'left',
        'used',
        'percent',
        'seconds',
        'days',
        'sent',
        'all',
        'clips',
        'people',
        'newToday',
        'activeToday',
        'inWork',
        'waitingMessages',
        'cues',
        'fit',
      ].map((blank) => [blank, 5]),
    ),
);

const voices = BotName.options.flatMap((bot) => languages.map((language) => ({ bot, language })));

describe.each(voices)('of the $bot bot in $language', (voice) => {
  const { says, alerts, admin } = botWords(voice.bot, voice.language);
  const all = Object.keys(says)
    .concat(Object.keys(alerts).map((key) => `alerts.${key}`))
    .concat(Object.keys(admin).map((key) => `admin.${key}`));
  test.each(all)('"%s" can be said', (key) => {
    const available = voice.bot === 'reels' ? 5 : null;
    const message = OutgoingMessage.parse(saying(key, params, buttons.main, available)) as Saying;
    const { text } = renderSaying(message, voice);
    expect(text).not.toMatch(/[{}]/);
    expect(text.length).toBeLessThan(1_024);
  });
});

test('below three credits there is a warning, and a way to top up between the answers and the menu', () => {
  const low = rendered(saying('menu', {}, buttons.more, 2));
  expect(low.text).toMatch(/Balance: 2 credits.*running out/s);
  expect(labels(rendered(saying('video', { nr: 1, count: 1 }, buttons.moreOf('ror_1'), 2)))).toEqual([
    ['🔄 More with this product'],
    ['💳 Top up'],
    ['🏠 Menu'],
  ]);
  const asked = labels(rendered(saying('menu', {}, buttons.confirm('wsh_1'), 0)));
  expect(asked).toEqual([['✅ Yes, make them', '✖️ No'], ['💳 Top up']]);
  const enough = rendered(saying('menu', {}, buttons.more, 3));
  expect(enough.text).not.toMatch(/running out/);
  expect(labels(enough)).toHaveLength(1);
});

test('what a person wrote stays as it is, whatever it looks like', () => {
  const text = "{count} <b>bold</b> '{x}' *stars*";
  expect(rendered(saying('supportAnswer', { text })).text).toContain(text);
});

test('an address of this machine stands in the text, for Telegram does not open it from a button', () => {
  const pay = (url: string) =>
    rendered(saying('pay', { credits: 5, price: '$5' }, [[{ label: 'pay', params: { price: '$5' }, url }]]));
  expect(pay('http://localhost:3000/pay/1').text).toContain('http://localhost:3000/pay/1');
  expect(pay('http://localhost:3000/pay/1').keyboard).toBeUndefined();
  expect(pay('https://x8.example.com/pay/1').keyboard?.inline_keyboard).toEqual([
    [{ text: '💳 Pay $5', url: 'https://x8.example.com/pay/1' }],
  ]);
});
