import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shops } from '@/tests/conversations/shops';
import { runX8 } from '@/tests/factories/run-x8';

const folder = mkdtempSync(path.join(tmpdir(), 'x8-cli-'));

/** A file with that text, for the command line to read. */
function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

const x8 = (...args: string[]) => runX8(args);

let company: string;

beforeAll(async () => {
  const { name, currency, timeZone, language } = shops.flowers.company;
  const made = await x8(
    'company',
    'create',
    '--name',
    name,
    '--type',
    'product',
    '--currency',
    currency,
    '--time-zone',
    timeZone,
    '--language',
    language,
    '--json',
  );
  company = JSON.parse(made.stdout).id;
});

describe('the operator at the command line', { timeout: 60_000 }, () => {
  test('a company, its price list, and a sale played at once', async () => {
    expect(company).toMatch(/^COMP\d{3}$/);
    const imported = await x8(
      'kb',
      'import',
      '--company',
      company,
      file('list.csv', shops.flowers.priceList),
      '--json',
    );
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toMatchObject({ created: 6, refused: [] });
    const script = file(
      'talk.json',
      JSON.stringify([
        { customer: '3 тюльпана на завтра к 12, Москва, ул. Мира 1' },
        { customer: 'да' },
        { wait: 'PT5M' },
        { pay: true },
      ]),
    );
    const played = await x8(
      'chat',
      '--company',
      company,
      '--script',
      script,
      '--policy',
      'rules',
      '--now',
      '2026-11-23T10:00:00+03:00',
      '--json',
    );
    expect(played.stderr).toBe('');
    const booking = {
      kind: 'DELIVERY',
      status: 'CONFIRMED',
      start: '2026-11-24T10:00:00+03:00',
      end: '2026-11-24T14:00:00+03:00',
      timeZone: 'Europe/Moscow',
      address: 'Москва, ул. Мира 1',
    };
    const { replies, ...end } = JSON.parse(played.stdout);
    expect(replies.map((reply: object) => Object.keys(reply))).toEqual([['text'], ['text'], ['text']]);
    expect(end).toEqual({
      order: {
        status: 'CONFIRMED',
        currency: 'RUB',
        total: 36_150,
        items: [{ sku: 'TULIP', name: 'Тюльпан', quantity: 3, unitPrice: 12_050, total: 36_150 }],
      },
      payment: { status: 'PAID', amount: 36_150 },
      booking,
      bookings: [booking],
      handedOver: false,
    });
    const list = await x8('company', 'list', '--json');
    expect(JSON.parse(list.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: company, type: 'PRODUCT' })]),
    );
  });

  test('a step that has nothing to act on is told, and the rest is played', async () => {
    const script = file('pay.json', '[{"customer":"hi"},{"pay":true},{"customer":"bye"}]');
    const { code, stdout } = await x8('chat', '--company', company, '--script', script, '--json');
    expect(code).toBe(0);
    const outcome = JSON.parse(stdout);
    expect(outcome.notes).toEqual([expect.stringMatching(/^Step 2: .*nothing to pay/)]);
    expect(outcome.replies).toHaveLength(2);
    expect(outcome).toMatchObject({ order: null, payment: null, booking: null, handedOver: false });
  });

  test('a price list is checked without any database', async () => {
    const { DATABASE_URL } = process.env;
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    const checked = await x8(
      'kb',
      'check',
      file('check.csv', 'Name;SKU;Price\nTea;T1;12,50 €\nCup;C1;cheap\n'),
      '--json',
    ).finally(() => {
      process.env.DATABASE_URL = DATABASE_URL;
    });
    expect(JSON.parse(checked.stdout)).toMatchObject({
      delimiter: ';',
      headerRow: 1,
      items: [{ sku: 'T1', priceMinor: 1_250, currency: 'EUR' }],
      refused: [{ row: 3, column: 'Price', value: 'cheap' }],
    });
  });

  test.each<[string, () => string[], number, RegExp]>([
    ['no command', () => ['company', 'create'], 2, /--name/],
    [
      'an unknown type',
      () => [
        'company',
        'create',
        '--name',
        'A',
        '--type',
        'shop',
        '--currency',
        'RUB',
        '--time-zone',
        'Europe/Moscow',
        '--language',
        'ru',
      ],
      2,
      /--type/,
    ],
    [
      'a zone that does not exist',
      () => [
        'company',
        'create',
        '--name',
        'A',
        '--type',
        'product',
        '--currency',
        'RUB',
        '--time-zone',
        'Moscow',
        '--language',
        'ru',
      ],
      2,
      /--time-zone/,
    ],
    ['a file that is not there', () => ['kb', 'check', '/nowhere.csv'], 2, /no such file/],
    [
      'a company that is not there',
      () => ['kb', 'import', '--company', 'COMP999', file('x.csv', 'Name,Price\nA,1')],
      1,
      /company/i,
    ],
    [
      'a script that is no JSON',
      () => ['chat', '--company', company, '--script', file('broken.json', '[{')],
      2,
      /not JSON/,
    ],
    [
      'a script with an unknown step',
      () => [
        'chat',
        '--company',
        company,
        '--script',
        file('odd.json', '[{"customer":"hi"},{"dance":true}]'),
      ],
      2,
      /step 2/,
    ],
    [
      'a wait that is no duration',
      () => ['chat', '--company', company, '--script', file('wait.json', '[{"wait":"an hour"}]')],
      2,
      /step 1/,
    ],
    [
      'a model without its key',
      () => [
        'chat',
        '--company',
        company,
        '--script',
        file('hi.json', '[{"customer":"hi"}]'),
        '--policy',
        'openai',
      ],
      2,
      /OPENAI_API_KEY/,
    ],
    [
      'an unknown policy',
      () => [
        'chat',
        '--company',
        company,
        '--script',
        file('hi.json', '[{"customer":"hi"}]'),
        '--policy',
        'magic',
      ],
      2,
      /--policy/,
    ],
    [
      'a moment without an offset',
      () => [
        'chat',
        '--company',
        company,
        '--script',
        file('hi.json', '[{"customer":"hi"}]'),
        '--now',
        '2026-11-23',
      ],
      2,
      /--now/,
    ],
  ])('%s is refused clearly', async (_, args, code, message) => {
    const ran = await x8(...args(), '--json');
    expect(ran.stderr).toMatch(message);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
  });
});
