import { ownerClient } from '@/tests/setup/owner-client';

/** The jobs promised in a company, as `<job> <payload field>` in order; of one contract only when `job` is given. */
export async function jobsOf(companyId: string, job?: string): Promise<{ job: string; payload: unknown }[]> {
  const owner = await ownerClient();
  const { rows } = await owner.query<{ job: string; payload: unknown }>(
    'select job, payload from outbox where company_id = $1 and ($2::text is null or job = $2) order by created_at, id',
    [companyId, job ?? null],
  );
  return rows;
}
