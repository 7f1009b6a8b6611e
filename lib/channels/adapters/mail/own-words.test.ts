import { expect, test } from 'vitest';
import type { ParsedMail } from '@/lib/vendors/mime';
import { ownWords } from './own-words';

const mail = (text: string | null, more: Partial<ParsedMail> = {}): ParsedMail => ({
  headers: [],
  to: [],
  subject: 'Тема',
  date: null,
  text,
  html: null,
  files: [],
  report: null,
  reported: null,
  ...more,
});

const quoted = '> Здравствуйте!\n> Букет стоит 2 500 ₽.\n>\n> С уважением, Цветы';

const cut: ReadonlyArray<readonly [program: string, text: string, own: string]> = [
  ['Gmail', `Беру два.\n\nпн, 5 июн. 2023 г. в 12:34, Цветы <shop@example.ru>:\n\n${quoted}`, 'Беру два.'],
  [
    'Gmail, wrapped',
    `Беру два.\n\nпн, 5 июн. 2023 г. в 12:34, Цветочная лавка на Малой Бронной\n<shop@example.ru>:\n\n${quoted}`,
    'Беру два.',
  ],
  ['Gmail 2026', `Беру\n\nчт, 19 нояб. 2026\u202fг. в 18:05, Цветы <shop@example.ru>:\n${quoted}`, 'Беру'],
  [
    'Gmail, user',
    `Да\n\n5 июня 2023 г., 12:34 пользователь Цветы <shop@example.ru> написал:\n\n${quoted}`,
    'Да',
  ],
  [
    'Gmail app',
    `А доставка?\n\nпятница, 5 июня 2026 г. пользователь Цветы <shop@example.ru> написал:\n${quoted}`,
    'А доставка?',
  ],
  [
    'Yandex',
    `Когда привезёте?\n\n05.06.2023, 12:34, "Цветы" <shop@example.ru>:\n${quoted}`,
    'Когда привезёте?',
  ],
  [
    'Yandex, unmarked',
    'Когда привезёте?\n\n05.06.2023, 12:34, "Цветы" <shop@example.ru>:\n\nЗдравствуйте!\nБукет стоит 2 500 ₽.',
    'Когда привезёте?',
  ],
  [
    'Yandex, long',
    `Спасибо\n\n5 июня 2023 г., 12:34 +03:00, Цветы <shop@example.ru>:\n\n${quoted}`,
    'Спасибо',
  ],
  ['Yandex, no address', `Ладно\n\n05.06.2023, 12:34, "Цветы":\n${quoted}`, 'Ладно'],
  ['Yandex, weekday', `Ок\n\nПн, 05 июн. 2023 г. 12:34 Цветы <shop@example.ru>:\n${quoted}`, 'Ок'],
  [
    'Mail.ru',
    `А можно розы?\n\nПонедельник, 5 июня 2023, 12:34 +03:00 от Цветы <shop@example.ru>:\n\nЗдравствуйте!\nБукет стоит 2 500 ₽.`,
    'А можно розы?',
  ],
  [
    'Mail.ru, signature',
    `А можно розы?\n\n--\nИван Петров\n\n\nПонедельник, 5 июня 2023, 12:34 +03:00 от Цветы <shop@example.ru>:\n${quoted}`,
    'А можно розы?',
  ],
  [
    'Mail.ru app',
    `Хорошо\n\n--\nОтправлено из Mail для Android\nпонедельник, 05 июня 2023г., 12:34 +03:00 от Цветы  shop@example.ru:\n\n>Букет стоит 2 500 ₽.`,
    'Хорошо',
  ],
  [
    'Mail.ru, forwarded',
    'Посмотрите, пожалуйста\n\n-------- Пересылаемое сообщение --------\nОт: Анна <a@example.ru>\nКому: Иван <i@example.ru>\n\nСписок цветов',
    'Посмотрите, пожалуйста',
  ],
  [
    'Outlook',
    'Добрый день! Подтверждаю.\n\nОт: Цветы <shop@example.ru>\nОтправлено: понедельник, 5 июня 2023 г. 12:34\nКому: Иван <ivan@example.ru>\nТема: Букет\n\nЗдравствуйте!',
    'Добрый день! Подтверждаю.',
  ],
  [
    'Outlook, bold',
    'Подтверждаю.\n\n*От:* Цветы <shop@example.ru>\n*Отправлено:* понедельник, 5 июня 2023 г. 12:34\n*Кому:* Иван\n*Тема:* Букет\n\nЗдравствуйте!',
    'Подтверждаю.',
  ],
  [
    'Outlook, line',
    'Подтверждаю\n\n________________________________\nОт: Цветы <shop@example.ru>\nОтправлено: 5 июня 2023 г. 12:34\nКому: Иван\nТема: Букет\n\nЗдравствуйте!',
    'Подтверждаю',
  ],
  [
    'Outlook app',
    'Yes please\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Flowers <shop@example.com>\nSent: Monday, June 5, 2023 12:34:00 PM\nTo: Ann <ann@example.com>\nSubject: Bouquet\n\nHello',
    'Yes please',
  ],
  [
    'iPhone',
    `Да, подходит\n\nОтправлено с iPhone\n\n5 июня 2023 г., в 12:34, Цветы <shop@example.ru> написал(а):\n\n${quoted}`,
    'Да, подходит',
  ],
  [
    'iPhone, marked header',
    `Да\n\nОтправлено с iPhone\n\n> 5 июня 2023 г., в 12:34, Цветы <shop@example.ru> написал(а):\n> \n${quoted}`,
    'Да',
  ],
  ['Thunderbird', `Беру.\n\n05.06.2023 12:34, Цветы пишет:\n${quoted}`, 'Беру.'],
  ['The Bat', `Беру.\n\nВы писали 5 июня 2023 г., 12:34:38:\n\n${quoted}`, 'Беру.'],
  [
    'between the lines',
    `05.06.2023 12:34, Цветы пишет:\n> Сколько роз?\n25\n> Куда привезти?\nТверская, 1`,
    '25\nТверская, 1',
  ],
  [
    'below',
    `On Mon, Jun 5, 2023 at 12:34 PM Flowers <shop@example.com> wrote:\n> How many?\n\nTwenty five`,
    'Twenty five',
  ],
  [
    'Gmail, English',
    `Two, please.\n\nOn Mon, Jun 5, 2023 at 12:34 PM Flowers <shop@example.com> wrote:\n\n> Hello`,
    'Two, please.',
  ],
  [
    'Gmail, English, wrapped',
    `Two, please.\n\nOn Mon, Jun 5, 2023 at 12:34 PM The very long named flower shop <\nshop@example.com> wrote:\n\n> Hello`,
    'Two, please.',
  ],
  [
    'Apple Mail',
    `Two\n\nSent from my iPhone\n\n> On Jun 5, 2023, at 12:34, Flowers <shop@example.com> wrote:\n> \n> Hello`,
    'Two',
  ],
  [
    'Outlook, English',
    'Two\n\n-----Original Message-----\nFrom: Flowers\nSent: Monday\nTo: Ann\nSubject: Re\n\nHello',
    'Two',
  ],
  ['French', `Deux\n\nLe lun. 5 juin 2023 à 12:34, Fleurs <shop@example.fr> a écrit :\n\n> Bonjour`, 'Deux'],
  [
    'German',
    `Zwei\n\nAm Mo., 5. Juni 2023 um 12:34 Uhr schrieb Blumen <shop@example.de>:\n\n> Hallo`,
    'Zwei',
  ],
  ['signature', 'Сколько стоит букет?\n-- \nИван Петров\n+7 916 123-45-67', 'Сколько стоит букет?'],
  [
    'farewell',
    'Сколько стоит букет?\n\nС уважением,\nИван Петров\nООО «Ромашка»\n+7 916 123-45-67',
    'Сколько стоит букет?',
  ],
  ['farewell with a name', 'Жду счёт.\n\nС уважением, Иван', 'Жду счёт.'],
  ['regards', 'How much is it?\n\nBest regards,\nAnn Smith\nAcme Ltd', 'How much is it?'],
  ['Yandex app', 'Жду\n\nОтправлено из мобильной Яндекс Почты', 'Жду'],
];

test.each(cut)('%s: what was written stays, what was quoted goes', (_, text, own) => {
  expect(ownWords(mail(text))).toBe(own);
  expect(ownWords(mail(text.replace(/\n/g, '\r\n')))).toBe(own);
});

const kept: readonly string[] = [
  'Он написал:\nприеду в пять',
  'От: двери до двери сколько стоит доставка?',
  'Здравствуйте!\n\nНужно:\n- 2 розы\n- 3 тюльпана\n\nДо 18:00, адрес: Тверская, 1',
  'С уважением отношусь к вашему делу, но сколько стоит?',
  'On Monday I want 5 roses, can you?',
  'Дата: 5 июня, время: 12:30',
  'Цена > 100 рублей?\nИли меньше?',
  'Привезите 5 июня 2026 в 12:00.\nСпасибо',
];

test.each(kept)('an ordinary letter loses nothing: %s', (text) => {
  expect(ownWords(mail(text))).toBe(text);
});

const onlyQuoted: readonly string[] = [
  '> всё в кавычках',
  'On Mon, Jun 5, 2023 at 12:34 PM Flowers <shop@example.com> wrote:\n> Hello',
  'Отправлено с iPhone',
  'С уважением,\nИван',
  '-----Original Message-----\nFrom: a\nSent: b\nTo: c\n\nHello',
  'Cheers',
  '-- \nИван',
];

test.each(onlyQuoted)('a text is never cut down to nothing: %s', (text) => {
  expect(ownWords(mail(text))).not.toBe('');
});

test('a mail without words says its subject, and one without anything says nothing', () => {
  expect(ownWords(mail(null, { subject: 'Сколько стоит букет?' }))).toBe('Сколько стоит букет?');
  expect(ownWords(mail(' \n\u200b', { subject: '' }))).toBe('');
});

const html: ReadonlyArray<readonly [what: string, html: string, own: string]> = [
  [
    'paragraphs',
    '<p>Добрый день!</p><p>Нужен <b>букет</b>.<br>Сколько?</p>',
    'Добрый день!\n\nНужен букет.\nСколько?',
  ],
  [
    'scripts, styles and pictures',
    '<style>p{}</style><script>alert(1)</script><img src="http://spy.example/1.gif"><div>Да</div>',
    'Да',
  ],
  ['entities', '<p>5 &lt; 6 &amp;&nbsp;&quot;ok&quot; &euro; &#8381;</p>', '5 < 6 & "ok" € ₽'],
  [
    'links',
    '<a href="https://example.ru/roses">эти розы</a> и <a href="https://example.ru">example.ru</a>',
    'эти розы (https://example.ru/roses) и example.ru',
  ],
  ['dangerous links', '<a href="javascript:alert(1)">сюда</a>', 'сюда'],
  [
    'lists and tables',
    '<ul><li>розы</li><li>лилии</li></ul><table><tr><td>1</td><td>2</td></tr></table>',
    '- розы\n- лилии\n\n1 2',
  ],
  [
    'Gmail',
    '<div dir="ltr">Беру</div><br><div class="gmail_quote"><div class="gmail_attr">пн, 5 июн. 2023 г. в 12:34, Цветы &lt;shop@example.ru&gt;:<br></div><blockquote class="gmail_quote">Здравствуйте</blockquote></div>',
    'Беру',
  ],
  [
    'Yandex',
    '<div>Беру</div><div> </div><div>05.06.2023, 12:34, "Цветы" &lt;shop@example.ru&gt;:</div><blockquote><p>Здравствуйте</p></blockquote>',
    'Беру',
  ],
  [
    'Mail.ru',
    '<div>Беру</div><div>--<br>Иван</div><blockquote id="mail-app-auto-quote">Понедельник, 5 июня 2023, 12:34 от Цветы: Здравствуйте</blockquote>',
    'Беру',
  ],
  [
    'Outlook',
    '<p>Беру</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>От:</b> Цветы &lt;shop@example.ru&gt;<br><b>Отправлено:</b> 5 июня 2023 г. 12:34<br><b>Кому:</b> Иван<br><b>Тема:</b> Букет</p></div></div><p>Здравствуйте</p>',
    'Беру',
  ],
];

test.each(html)('HTML without a plain text: %s', (_, source, own) => {
  expect(ownWords(mail(null, { html: source }))).toBe(own);
});

test('an HTML mail that only quotes says what it quotes', () => {
  expect(ownWords(mail(null, { html: '<blockquote>Здравствуйте</blockquote>' }))).toBe('Здравствуйте');
});

test('hostile texts do not hold up their reader', () => {
  const hostile = [
    'On '.repeat(20_000),
    `On ${' '.repeat(50_000)}`,
    'Op schreef '.repeat(6_000),
    'Op schreef\n'.repeat(6_000),
    'Am schrieb <a\n'.repeat(4_000),
    'a on at on at on at '.repeat(3_000),
    '5 июня '.repeat(9_000),
    '5 июня\n'.repeat(9_000),
    `${'> '.repeat(30_000)}`,
    'От: a\n'.repeat(9_000),
    '-'.repeat(60_000),
    '2023 from < '.repeat(5_000),
    '\n'.repeat(60_000),
  ];
  for (const text of hostile) {
    const began = process.cpuUsage();
    ownWords(mail(text));
    ownWords(mail(null, { html: text.replace(/\n/g, '<br>') }));
    expect(process.cpuUsage(began).user / 1_000, text.slice(0, 20)).toBeLessThan(2_000);
  }
  for (const markup of [
    '<div>'.repeat(80_000),
    '<a href="'.repeat(50_000),
    '<'.repeat(400_000),
    '&amp;'.repeat(90_000),
    '<blockquote>'.repeat(40_000),
  ]) {
    const began = process.cpuUsage();
    ownWords(mail(null, { html: markup }));
    expect(process.cpuUsage(began).user / 1_000, markup.slice(0, 20)).toBeLessThan(3_000);
  }
});
