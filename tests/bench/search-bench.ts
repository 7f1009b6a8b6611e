import { performance } from 'node:perf_hooks';
import { searchCatalogue } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import { type BenchItem, benchCatalogue } from './bench-catalogue';
import { percentile } from './percentile';

const items = 100_000;
const batch = 1_000;
const rounds = 10;

/** What people type, and what somebody who has only ILIKE would look for. */
const queries: ReadonlyArray<{ readonly asked: string; readonly like: string }> = [
  { asked: 'Шуруповёрт аккумуляторный Bosch 18 В', like: '%Шуруповёрт%Bosch%18 В%' },
  { asked: 'смартфон samsung 256 гб', like: '%смартфон%samsung%256 ГБ%' },
  { asked: 'SKU-077777', like: '%SKU-077777%' },
  { asked: 'телевизор', like: '%телевизор%' },
  { asked: 'running shoes trail nike', like: '%running shoes%nike%trail%' },
  { asked: 'хочу красное платье размер M', like: '%платье%' },
  { asked: 'шурупаверт макита', like: '%шурупаверт%' },
  { asked: 'блендр погружной филипс', like: '%блендр%' },
  { asked: 'самсунг телевизор 55 дюймов', like: '%телевизор%samsung%55"%' },
  { asked: 'сяоми наушники беспроводные', like: '%наушники беспроводные xiaomi%' },
  { asked: 'ntktdbpjh cfvceyu', like: '%телевизор samsung%' },
  { asked: 'краска интерьерная 2500 мл', like: '%краска интерьерная%2,5 л%' },
  { asked: 'garden hose 25 m', like: '%garden hose%25 m%' },
  { asked: 'кофе в зернах 1кг lavazza', like: '%кофе в зёрнах lavazza%1 кг%' },
  { asked: 'водолазный костюм', like: '%водолазный костюм%' },
  { asked: 'самовар тульский угольный', like: '%самовар%' },
  { asked: 'здравствуйте, а есть что-нибудь из рюкзаков красного цвета?', like: '%backpack%' },
  { asked: 'чёрный', like: '%чёрный%' },
];

/**
 * Times the search of a customer's words among 100,000 items, beside a plain ILIKE over names and descriptions by the
 * same role in the same transactions.
 */
export async function measureSearch(count = items): Promise<void> {
  const { owner } = await makeCompany({ type: 'PRODUCT', currency: 'RUB' });
  await fill(owner, count);
  const product: number[] = [];
  const like: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const query of queries) {
      const [one, other] = [
        await timed(() => searchCatalogue(owner, { query: query.asked, limit: 12 })),
        await timed(() => byLike(owner, query.like)),
      ];
      // The first round wakes connections, plans and the compiler.
      if (round === 0) continue;
      product.push(one);
      like.push(other);
    }
  }
  heading(`Search among ${count} items, ${queries.length} kinds of queries, ${rounds} times each`);
  say(`ILIKE        ${row(like)}`);
  say(`X8           ${row(product)}   (goal: p95 ≤ 30 ms)`);
  say(`times quicker  p50 ${quicker(like, product, 50)}   p95 ${quicker(like, product, 95)}   (goal: ≥ 10)`);
}

async function byLike(ctx: Ctx, pattern: string): Promise<unknown> {
  return inTransaction(
    ctx,
    (tx) => tx.db.$queryRaw`
      select id, name, price_minor from catalogue_item
       where archived_at is null and (name ilike ${pattern} or description ilike ${pattern})
       order by name limit 60`,
  );
}

async function fill(ctx: Ctx, count: number): Promise<void> {
  let rows: BenchItem[] = [];
  for (const item of benchCatalogue(count)) {
    rows.push(item);
    if (rows.length === batch) rows = await write(ctx, rows);
  }
  await write(ctx, rows);
}

async function write(ctx: Ctx, rows: readonly BenchItem[]): Promise<BenchItem[]> {
  await inTransaction(
    ctx,
    (tx) => tx.db.$executeRaw`
      insert into catalogue_item (id, company_id, kind, sku, name, description, options, price_minor, currency, stock,
                                  created_at, updated_at)
      select 'itm_' || sku, ${ctx.companyId}, 'PRODUCT', sku, name, description, options, "priceMinor", 'RUB', 5, now(), now()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row
             (sku text, name text, description text, options jsonb, "priceMinor" bigint)`,
  );
  return [];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const row = (times: readonly number[]): string =>
  [50, 95]
    .map((percent) => `p${percent} ${percentile(times, percent).toFixed(1).padStart(7)} ms`)
    .join('   ');

const quicker = (like: readonly number[], product: readonly number[], percent: number): string =>
  (percentile(like, percent) / percentile(product, percent)).toFixed(1);
