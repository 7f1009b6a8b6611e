import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { leaseJob } from '@/lib/platform/dispatch/store';
import { companyContextOf } from '@/tests/factories/contexts';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const contract = defineContract({
  id: 'test.leased',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 1, maxMs: 1 },
});
let company: MadeCompany;

beforeAll(async () => {
  company = await makeCompany();
});

async function dispatched(): Promise<string> {
  await inTransaction(company.owner, (tx) => dispatch(tx, contract, {}));
  const client = await ownerClient();
  const { rows } = await client.query<{ id: string }>(
    "select id from outbox where job = 'test.leased' order by id desc",
  );
  return rows[0]?.id ?? '';
}

test('of many workers that reach for one job, exactly one gets it', async () => {
  const id = await dispatched();
  const leases = await Promise.all(Array.from({ length: 20 }, (_, index) => leaseJob(id, `worker-${index}`)));
  expect(leases.filter((outcome) => typeof outcome === 'object')).toHaveLength(1);
  expect(leases.filter((outcome) => outcome === 'busy')).toHaveLength(19);
});

test('a worker whose lease was taken over cannot write any more', async () => {
  const id = await dispatched();
  const first = await leaseJob(id, 'slow');
  const client = await ownerClient();
  await client.query("update outbox set lease_until = now() - interval '1 second' where id = $1", [id]);
  const second = await leaseJob(id, 'quick');
  if (typeof first !== 'object' || typeof second !== 'object')
    throw new Error('both should have been leased in turn');

  const write = (token: number) =>
    inTransaction(companyContextOf(company.companyId, { fence: { jobId: id, token } }), async (tx) => {
      await tx.db
        .$executeRaw`update company set name = ${`written with ${token}`} where id = ${company.companyId}`;
    });
  await expect(write(first.fence)).rejects.toMatchObject({ key: 'job-lease-lost' });
  await expect(write(second.fence)).resolves.toBeUndefined();
  const { rows } = await client.query('select name from company where id = $1', [company.companyId]);
  expect(rows[0].name).toBe(`written with ${second.fence}`);
});
