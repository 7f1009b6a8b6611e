import { expect, test } from 'vitest';
import { errorsIn, type Planted } from './planted-house';

const planted: readonly Planted[] = [
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
];

test.each(planted)('finds %s', (_, texts, expected) => {
  expect(errorsIn(texts)).toContainEqual(expect.stringMatching(expected));
});

test('allows a house in order', () => {
  expect(errorsIn({})).toEqual([]);
});

test('allows a circle of types, which is gone when the code runs', () => {
  const a = `import type { B } from './b'; export interface A {}`;
  const b = `import { type A } from './a';`;
  expect(errorsIn({ 'lib/orders/a.ts': a, 'lib/orders/b.ts': b })).toEqual([]);
});

test('allows tests to import what they test', () => {
  const spec = `import { pay } from '@/lib/payments/pay'; import 'pg';`;
  expect(errorsIn({ 'lib/orders/a.test.ts': spec })).toEqual([]);
});
