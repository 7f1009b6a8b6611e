import { buyTier, type PaidTier, type TierPeriod } from '@/lib/billing';
import type { NewCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { ownerClient } from '@/tests/setup/owner-client';
import { makeCompany } from './make-company';

const db = await ownerClient();

/** A company that buys tiers, with a clock and a lane of its own. */
export interface Buyer {
  readonly owner: Ctx;
  readonly manager: Ctx;
  /** The platform's own, as the command line has it. */
  readonly ctx: Ctx;
  readonly clock: MovedClock;
  /** Buys, without paying; returns the payment's id. */
  readonly order: (tier: PaidTier, period?: TierPeriod, key?: string) => Promise<string>;
  /** Runs what is due, and what is due within so many minutes. */
  readonly work: (minutes?: number) => Promise<void>;
}

/** A buyer on the first of June 2026, eleven in the morning in Moscow, unless told. */
export async function makeBuyer(
  change: Partial<NewCompany> = {},
  begun = new Date('2026-06-01T08:00:00Z'),
): Promise<Buyer> {
  const made = await makeCompany({ timeZone: 'Europe/Moscow', ...change });
  const clock = movedClock(begun);
  const more = { clock, lane: newId('lane') };
  const owner = { ...made.owner, ...more };
  const ctx: Ctx = { ...made.job, ...more, actor: { kind: 'operator' } };
  return {
    owner,
    manager: { ...made.manager, ...more },
    ctx,
    clock,
    async order(tier, period = 'month', key) {
      const returnUrl = 'http://localhost:3000/plan';
      const { payUrl } = await buyTier(owner, { tier, period, returnUrl, ...(key && { key }) });
      const { rows } = await db.query('select id from payment where url = $1', [payUrl]);
      return rows[0].id;
    },
    work: (minutes = 0) =>
      drainLane({ name: more.lane, clock }, new Date(clock.now().getTime() + minutes * 60_000)),
  };
}
