import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  buyTier,
  closeTier,
  getMediaTier,
  grantTier,
  listTierPurchases,
  listTiers,
  refundTier,
  remindTiers,
  settleTier,
} from '@/lib/billing';
import { getPayment, payTestCheckout } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { formatMoney } from '@/lib/platform/money/format-money';
import { projectRoot } from '@/scripts/project-root';
import { makeBuyer } from '@/tests/factories/make-buyer';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const returnUrl = 'http://localhost:3000/plan';
const words = (text: string): string => text.replace(/\s/g, ' ');

test('tiers cost what was agreed, in the company’s currency, in dollars where they have none', async () => {
  const offered = async (currency: string, language: 'en' | 'ru'): Promise<string[]> => {
    const { manager } = await makeBuyer({ currency });
    const { price } = screenMessages[language].tiers;
    const said = (sentence: string, minor: number | null, own: string) =>
      minor === null
        ? price.free
        : formatSentence(sentence, { price: formatMoney(minor, own, language) }, language);
    return (await listTiers(manager)).map(({ tier, monthMinor, yearMinor, currency: own }) =>
      words(`${tier.name}: ${said(price.month, monthMinor, own)}, ${said(price.year, yearMinor, own)}`),
    );
  };
  expect(await offered('RUB', 'ru')).toEqual([
    'FREE: бесплатно, бесплатно',
    'PRO: 299 ₽ в месяц, 2 990 ₽ в год',
    'CREATOR: 599 ₽ в месяц, 5 990 ₽ в год',
  ]);
  expect((await offered('EUR', 'en'))[1]).toBe('PRO: €3.99 a month, €39.90 a year');
  expect((await offered('JPY', 'en'))[1]).toBe('PRO: $3.99 a month, $39.90 a year');
});

test('every point of every tier is a sentence in both languages', async () => {
  const { owner } = await makeBuyer({ currency: 'RUB' });
  const offers = await listTiers(owner);
  for (const language of ['en', 'ru'] as const) {
    const allows: Readonly<Record<string, string>> = screenMessages[language].tiers.allows;
    const lists = offers.map(({ points }) =>
      points.map(({ key, count }) => formatSentence(allows[key] ?? '', { count }, language)),
    );
    for (const point of lists.flat()) expect(point).toMatch(/\p{L}/u);
    if (language === 'ru') {
      expect(lists[0]).toEqual(
        expect.arrayContaining(['видео до 60 секунд', 'до 720p', '3 клипа в день', 'со знаком X8']),
      );
      expect(lists[2]).toEqual(
        expect.arrayContaining([
          'видео до 30 минут',
          'до 1080p',
          '200 клипов в день',
          'озвучка',
          'первыми в очереди',
        ]),
      );
    }
  }
});

test('days that were given run after those there are, and say who gave them and why', async () => {
  const { ctx, owner, clock } = await makeBuyer();
  expect(await grantTier(ctx, { tier: 'PRO', days: 7, reason: 'a present' })).toMatchObject({
    tier: { name: 'PRO' },
    until: new Date('2026-06-08T08:00:00Z'),
    next: 'FREE',
  });
  const now = await grantTier(ctx, { tier: 'CREATOR', days: 2, reason: 'a try' });
  expect(now).toMatchObject({
    tier: { name: 'CREATOR' },
    until: new Date('2026-06-03T08:00:00Z'),
    next: 'PRO',
  });
  clock.moveTo(new Date('2026-06-03T08:00:00Z'));
  expect((await getMediaTier(owner)).until).toEqual(new Date('2026-06-10T08:00:00Z'));
  expect(await listTierPurchases(owner)).toMatchObject([
    { kind: 'GRANTED', tier: 'CREATOR', seconds: 172_800, reason: 'a try', priceMinor: null },
    { kind: 'GRANTED', tier: 'PRO', reason: 'a present' },
  ]);
  const { rows } = await db.query(
    "select actor_kind, detail from audit_entry where company_id = $1 and action = 'tier.granted' order by id",
    [ctx.companyId],
  );
  expect(rows[0]).toEqual({ actor_kind: 'operator', detail: { tier: 'PRO', days: 7, reason: 'a present' } });
  for (const days of [0, -1, 1.5, 4_000])
    await expect(grantTier(ctx, { tier: 'PRO', days, reason: 'a present' })).rejects.toMatchObject({
      code: 'invalid',
    });
});

test('what happened to a tier can be added to, and neither changed nor taken away', async () => {
  const { ctx } = await makeBuyer();
  await grantTier(ctx, { tier: 'PRO', days: 7, reason: 'a present' });
  for (const statement of [
    'update media_tier_fact set seconds = 1',
    'delete from media_tier_fact',
    'truncate media_tier_fact',
    'truncate media_tier_order cascade',
  ])
    await expect(db.query(statement)).rejects.toThrow(/append-only/);
});

describe('who may do what', () => {
  const visitorOf = ({ companyId, ...ctx }: Ctx): Ctx => ({
    ...ctx,
    companyId,
    actor: { kind: 'visitor', visitorId: 'anna' },
  });
  const orderId = 'tir_1';
  const paymentId = 'pay_1';
  const acts: Readonly<
    Record<string, { act: (ctx: Ctx) => Promise<unknown>; owner: boolean; manager: boolean }>
  > = {
    getMediaTier: { act: getMediaTier, owner: true, manager: true },
    listTiers: { act: listTiers, owner: true, manager: true },
    listTierPurchases: { act: listTierPurchases, owner: true, manager: true },
    buyTier: {
      act: (ctx) => buyTier(ctx, { tier: 'PRO', period: 'month', returnUrl }),
      owner: true,
      manager: false,
    },
    grantTier: {
      act: (ctx) => grantTier(ctx, { tier: 'PRO', days: 1, reason: 'mine' }),
      owner: false,
      manager: false,
    },
    settleTier: { act: (ctx) => settleTier(ctx, { orderId, paymentId }), owner: false, manager: false },
    closeTier: { act: (ctx) => closeTier(ctx, { orderId, paymentId }), owner: false, manager: false },
    refundTier: { act: (ctx) => refundTier(ctx, { orderId, paymentId }), owner: false, manager: false },
    remindTiers: { act: remindTiers, owner: false, manager: false },
  };

  test.each(Object.entries(acts))('%s', async (_, { act, owner: ownerMay, manager: managerMay }) => {
    const { owner, manager } = await makeBuyer();
    const forbidden = { code: 'forbidden' };
    for (const [ctx, may] of [
      [owner, ownerMay],
      [manager, managerMay],
      [visitorOf(owner), false],
    ] as const) {
      if (may) await expect(act(ctx)).resolves.toBeDefined();
      else await expect(act(ctx)).rejects.toMatchObject(forbidden);
    }
  });

  test('another company’s purchase is not found, and gives nothing', async () => {
    const [mine, other] = [await makeBuyer(), await makeBuyer()];
    const paid = await mine.order('PRO');
    await payTestCheckout(mine.ctx, { paymentId: paid });
    const { reference } = await getPayment(mine.ctx, { paymentId: paid });
    const missing = { code: 'not-found' };
    await expect(settleTier(other.ctx, { orderId: reference, paymentId: paid })).rejects.toMatchObject(
      missing,
    );
    const theirs = await other.order('CREATOR');
    await payTestCheckout(other.ctx, { paymentId: theirs });
    await expect(settleTier(other.ctx, { orderId: reference, paymentId: theirs })).rejects.toMatchObject(
      missing,
    );
    expect((await getMediaTier(other.owner)).tier.name).toBe('FREE');
  });
});

test('the operator looks at tiers and gives days away', { timeout: 60_000 }, async () => {
  const { ctx } = await makeBuyer();
  const program = await programOf('scripts/x8.ts');
  const x8 = async (...args: string[]): Promise<unknown> => {
    const options = { cwd: projectRoot, env: { ...process.env, DATABASE_OWNER_URL: '' } };
    const command = [program, ...args, '--json'];
    return JSON.parse((await promisify(execFile)(process.execPath, command, options)).stdout);
  };
  const of = ['--company', ctx.companyId];
  const days = ['--tier', 'creator', '--days', '30', '--reason', 'for a test'];
  expect(await x8('tier', 'grant', ...of, ...days)).toMatchObject({
    company: ctx.companyId,
    tier: 'CREATOR',
    next: 'FREE',
    purchases: [{ kind: 'GRANTED', reason: 'for a test' }],
  });
  expect(await x8('tier', 'show', ...of)).toMatchObject({ tier: 'CREATOR' });
  const refunded = x8('payment', 'refunded', '--id', 'pay_unknown', '--note', 'by hand');
  await expect(refunded).rejects.toThrow(/There is no such payment/);
});
