import { makeProject } from './project';
import { rules } from './rules/index';

export type Texts = Readonly<Record<string, string>>;

/** What is planted, where, and what the check says about it. */
export type Planted = readonly [title: string, texts: Texts, expected: RegExp];

export const job = (id: string): string => `export const job = defineContract({ id: '${id}' });`;
export const lines = (count: number): string => 'const x = 1;\n'.repeat(count);

const packageJson = JSON.stringify({ dependencies: { zod: '1', stripe: '1', pg: '1', react: '1' } });

/** A small house without a fault; each test plants one. */
const house: Texts = {
  'package.json': packageJson,
  'app/page.tsx': `import { createOrder } from '@/lib/orders'; import { List } from '@/components/list';`,
  'components/list.tsx': `import { Order } from '@/lib/orders/schemas'; import { money } from '@/lib/platform/money';`,
  'jobs/all-jobs.ts': `import './orders/confirm-order';`,
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

/** What the rules say about the house with these files added or put in place of its own. */
export function errorsIn(texts: Texts): string[] {
  const project = makeProject({ ...house, ...texts });
  return rules
    .flatMap((rule) => rule(project))
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}
