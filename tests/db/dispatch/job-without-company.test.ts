import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineJob } from '@/jobs/define-job';
import { getCompany } from '@/lib/companies';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';

const contract = defineContract({
  id: 'test.platform-wide',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1, maxMs: 1 },
});

test('a job of the whole platform keeps its lease while it works in one company after another', async () => {
  const companies = [await makeCompany({ name: 'First' }), await makeCompany({ name: 'Second' })];
  const seen: string[] = [];
  defineJob(contract, async (ctx) => {
    for (const { companyId } of companies) seen.push((await getCompany({ ...ctx, companyId })).name);
  });
  const lane = { name: 'platform-wide', clock: movedClock(new Date('2026-06-01T08:00:00Z')) };
  const base = baseContext({ clock: lane.clock, lane: lane.name });
  await acrossCompanies(base, (tx) => dispatch(tx, contract, {}));
  await drainLane(lane, lane.clock.now());
  expect(seen).toEqual(['First', 'Second']);
});
