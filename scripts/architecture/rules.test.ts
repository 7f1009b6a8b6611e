import { describe, expect, test } from 'vitest';
import { makeProject } from './project';
import { rules } from './rules/index';
import { longFiles } from './rules/sizes';

type Texts = Readonly<Record<string, string>>;

const packageJson = JSON.stringify({ dependencies: { zod: '1', stripe: '1', pg: '1', react: '1' } });
const job = (id: string): string => `export const job = defineContract({ id: '${id}' });`;
const lines = (count: number): string => 'const x = 1;\n'.repeat(count);

/** A small house without a fault; each case below plants one. */
const house: Texts = {
  'package.json': packageJson,
  'app/page.tsx': `import { createOrder } from '@/lib/orders'; import { List } from '@/components/list';`,
  'components/list.tsx': `import { Order } from '@/lib/orders/schemas'; import { money } from '@/lib/platform/money';`,
  'jobs/orders/confirm-order.ts': `import { createOrder } from '@/lib/orders';`,
  'lib/orders/index.ts': `export { createOrder } from './create-order'; export { Order } from './schemas';`,
  'lib/orders/schemas.ts': `import { z } from 'zod'; import { Payment } from '@/lib/payments/schemas';`,
  'lib/orders/create-order.ts': `import { pay } from '@/lib/payments'; import { insert } from './store'; export function createOrder() {}`,
  'lib/orders/store.ts': `import { Prisma } from '@/lib/platform/db/generated/client'; export const insert = (tx) => tx.db.order.create(); export function b() {}`,
  'lib/orders/jobs.ts': job('orders.confirm-order'),
  'lib/payments/index.ts': `export { pay } from './pay';`,
  'lib/payments/pay.ts': `import { stripe } from '@/lib/vendors/stripe/client'; export const pay = (at = new Date(0)) => at;`,
  'lib/payments/schemas.ts': `import { z } from 'zod';`,
  'lib/vendors/stripe/client.ts': `import Stripe from 'stripe'; import { env } from '@/lib/platform/env';`,
  'lib/platform/env.ts': `import { z } from 'zod'; export const env = process.env;`,
  'lib/platform/money.ts': `import type { Env } from './env';`,
  'lib/platform/i18n/messages/en/chat.json': `{ "hi": { "a": "Hi {name}, {count, plural, one {# item} other {# items}}" } }`,
  'lib/platform/i18n/messages/ru/chat.json': `{ "hi": { "a": "{count, plural, one {# штука} few {# штуки} other {# штук}}, {name}" } }`,
};

const errorsIn = (texts: Texts): string[] => {
  const project = makeProject({ ...house, ...texts });
  return rules
    .flatMap((rule) => rule(project))
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
};

test('a house in order has no violations', () => {
  expect(errorsIn({})).toEqual([]);
});

const planted: ReadonlyArray<readonly [title: string, texts: Texts, expected: RegExp]> = [
  [
    'a pipe that imports a room',
    { 'lib/vendors/stripe/client.ts': `\nimport { pay } from '@/lib/payments';` },
    /client\.ts:2 .*imports point down/,
  ],
  [
    'the ground importing a pipe',
    { 'lib/platform/a.ts': `import '@/lib/vendors/stripe/client';` },
    /imports point down/,
  ],
  [
    'a room importing a door',
    { 'lib/orders/a.ts': `import { x } from '@/jobs/orders/confirm-order';` },
    /imports point down/,
  ],
  [
    'a room importing one that stands below it',
    { 'lib/payments/a.ts': `import { createOrder } from '@/lib/orders';` },
    /may not import "orders"/,
  ],
  [
    'a room below imported for a type',
    { 'lib/payments/a.ts': `export type O = import('@/lib/orders').Order;` },
    /may not import "orders"/,
  ],
  [
    'a room entered by its side door',
    { 'lib/orders/a.ts': `import { pay } from '@/lib/payments/pay';` },
    /entered by its index/,
  ],
  [
    'a side door taken by a relative path',
    { 'lib/orders/a.ts': `import { pay } from '../payments/pay';` },
    /entered by its index/,
  ],
  [
    'a door that enters a room by its side door',
    { 'app/a.ts': `export { insert } from '@/lib/orders/store';` },
    /entered by its index/,
  ],
  [
    'a component that imports verbs',
    { 'components/a.tsx': `import { createOrder } from '@/lib/orders';` },
    /only lib\/orders\/schemas/,
  ],
  [
    'a job that imports a screen',
    { 'jobs/orders/confirm-order.ts': `import '@/app/page';` },
    /may not import app/,
  ],
  [
    'code that imports a test',
    { 'lib/orders/a.ts': `import { x } from '@/tests/factories/order';` },
    /does not import tests/,
  ],
  [
    'an SDK in a room',
    { 'lib/payments/a.ts': `import Stripe from 'stripe';` },
    /"stripe" may not be imported here.*lib\/vendors\/stripe/,
  ],
  [
    'an SDK fetched late',
    { 'lib/payments/a.ts': `await import('stripe');` },
    /"stripe" may not be imported here/,
  ],
  [
    'a package that package.json does not name',
    { 'lib/vendors/left/a.ts': `import pad from 'left-pad/strict';` },
    /does not name "left-pad"/,
  ],
  [
    'React in a room',
    { 'lib/orders/a.ts': `import { useState } from 'react';` },
    /"react" may not be imported here/,
  ],
  [
    'a component that reaches the server',
    { 'lib/platform/money.ts': `import { env } from './env';` },
    /list\.tsx:1 Reaches lib\/platform\/env\.ts/,
  ],
  [
    'schemas that reach the server',
    { 'lib/payments/schemas.ts': `import { createHash } from 'node:crypto';` },
    /Reaches node:crypto/,
  ],
  [
    'schemas that import a verb',
    { 'lib/payments/schemas.ts': `import { rule } from './rule';`, 'lib/payments/rule.ts': '' },
    /schemas\.ts imports only/,
  ],
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

describe('finds', () => {
  test.each(planted)('%s', (_, texts, expected) => {
    expect(errorsIn(texts)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('allows', () => {
  test('a circle of types, which is gone when the code runs', () => {
    const a = `import type { B } from './b'; export interface A {}`;
    expect(errorsIn({ 'lib/orders/a.ts': a, 'lib/orders/b.ts': `import { type A } from './a';` })).toEqual(
      [],
    );
  });

  test('folders with a meaning to Next.js', () => {
    expect(errorsIn({ 'app/(owner)/orders/[id]/[...rest]/page.tsx': '', 'app/_door/auth.ts': '' })).toEqual(
      [],
    );
  });

  test('tests to import what they test', () => {
    expect(
      errorsIn({ 'lib/orders/a.test.ts': `import { pay } from '@/lib/payments/pay'; import 'pg';` }),
    ).toEqual([]);
  });

  test('300 lines, with a question past 150', () => {
    const texts = { 'lib/orders/long.ts': lines(300), 'lib/orders/short.ts': lines(150) };
    expect(errorsIn(texts)).toEqual([]);
    expect(longFiles(makeProject(texts)).map(({ file }) => file)).toEqual(['lib/orders/long.ts']);
  });
});
