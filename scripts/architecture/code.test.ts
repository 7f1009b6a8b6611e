import { expect, test } from 'vitest';
import { errorsIn, job, lines, type Planted } from './planted-house';
import { makeProject } from './project';
import { longFiles } from './rules/sizes';

const planted: readonly Planted[] = [
  [
    'settings read around env.ts',
    { 'lib/orders/a.ts': `const key = process.env.KEY;` },
    /process\.env is read in/,
  ],
  [
    'a query outside a store',
    { 'lib/orders/a.ts': `const row = await tx.db.order.findFirst();` },
    /Queries \(tx\.db\)/,
  ],
  ['a raw query in a door', { 'app/a.ts': 'await tx.db.$queryRaw`select 1`;' }, /Queries \(tx\.db\)/],
  [
    'the generated client outside a store',
    { 'lib/orders/a.ts': `import type { Prisma } from '@/lib/platform/db/generated/client';` },
    /generated Prisma client/,
  ],
  [
    'the pool in a room',
    {
      'lib/orders/store.ts': `import { database } from '@/lib/platform/db/database';`,
      'lib/platform/db/database.ts': '',
    },
    /the pool itself/,
  ],
  [
    'a room that reads the clock',
    { 'lib/orders/a.ts': `\nconst now = new Date();` },
    /a\.ts:2 .*system clock/,
  ],
  [
    'a room that reads the clock as a number',
    { 'lib/orders/a.ts': `const now = Date.now();` },
    /system clock/,
  ],
  [
    'a room that reads the clock by Temporal',
    { 'lib/orders/a.ts': `const now = Temporal.Now.instant();` },
    /system clock/,
  ],
  ['export *', { 'lib/orders/a.ts': `export * from './create-order';` }, /No `export \*`/],
  ['export * under a name', { 'lib/platform/a.ts': `export * as money from './money';` }, /No `export \*`/],
  [
    'a second exported function',
    { 'lib/orders/a.ts': `export function a() {}\nexport const b = () => 1;` },
    /a\.ts:2 A second exported function/,
  ],
  ['logic in an index', { 'lib/orders/index.ts': `export const limit = 3;` }, /index\.ts only names/],
  ['a file in camelCase', { 'lib/orders/createOrder.ts': '' }, /kebab-case/],
  ['a folder of helpers', { 'lib/orders/helpers/a.ts': '' }, /No folder is called "helpers"/],
  ['a room that the order does not know', { 'lib/warehouse/a.ts': '' }, /no place in the order of rooms/],
  [
    'a circle of imports',
    { 'lib/orders/a.ts': `import './b';`, 'lib/orders/b.ts': `import './a';` },
    /in a circle/,
  ],
  [
    'a job without a contract',
    { 'jobs/orders/close-order.ts': '' },
    /No contract has the id "orders\.close-order"/,
  ],
  ['a job that no worker knows', { 'jobs/all-jobs.ts': '' }, /confirm-order\.ts:1 No worker knows this job/],
  [
    'a contract without a job',
    { 'lib/payments/jobs.ts': job('payments.sync') },
    /payments\/jobs\.ts:1 The contract "payments\.sync" has no body/,
  ],
  [
    'a message in one language only',
    { 'lib/platform/i18n/messages/ru/chat.json': '{ "hi": {} }' },
    /ru\/chat\.json:1 The message "hi\.a" .*is missing/,
  ],
  [
    'a file of messages in one language only',
    { 'lib/platform/i18n/messages/en/new.json': '{ "a": "b" }' },
    /ru\/new\.json:1 The message "a"/,
  ],
  [
    'a blank lost in translation',
    { 'lib/platform/i18n/messages/ru/chat.json': '{ "hi": { "a": "{name}" } }' },
    /has the blanks/,
  ],
  ['a file past the end', { 'tests/e2e/a.test.ts': lines(301) }, /301 lines, and 300 are the end/],
];

test.each(planted)('finds %s', (_, texts, expected) => {
  expect(errorsIn(texts)).toContainEqual(expect.stringMatching(expected));
});

test('allows folders with a meaning to Next.js', () => {
  const texts = { 'app/(owner)/orders/[orderId]/[...rest]/page.tsx': '', 'app/_door/auth.ts': '' };
  expect(errorsIn(texts)).toEqual([]);
});

test('allows 300 lines, with a question past 150', () => {
  const texts = { 'lib/orders/long.ts': lines(300), 'lib/orders/short.ts': lines(150) };
  expect(errorsIn(texts)).toEqual([]);
  expect(longFiles(makeProject(texts)).map(({ file }) => file)).toEqual(['lib/orders/long.ts']);
});
