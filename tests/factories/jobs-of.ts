import { ownerClient } from '@/tests/setup/owner-client';

let opened: ReturnType<typeof ownerClient> | undefined;

/** The jobs promised in a company, in order; of one contract only when `job` is given. */
export async function jobsOf(companyId: string, job?: string): Promise<{ job: string; payload: unknown }[]> {
  opened ??= ownerClient();
  const owner = await opened;
  const { rows } = await owner.query<{ job: string; payload: unknown }>(
    'select job, payload from outbox where company_id = $1 and ($2::text is null or job = $2) order by created_at, id',
    [companyId, job ?? null],
  );
  return rows;
}
