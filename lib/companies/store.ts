import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Plan } from './plans';
import { Company, Member } from './schemas';

/** The next number, never given twice; a company that fails to be created leaves a gap. */
export async function nextCompanyId(tx: Tx<BaseCtx>): Promise<string> {
  const rows = await tx.db.$queryRaw<{ number: bigint }[]>`select nextval('company_number') as number`;
  return `COMP${String(rows[0]?.number).padStart(3, '0')}`;
}

export async function insertCompany(tx: Tx<BaseCtx>, company: Company): Promise<void> {
  await tx.db.company.createMany({ data: [company] });
}

export async function insertMembership(
  tx: Tx<BaseCtx>,
  companyId: string,
  userId: string,
  createdAt: Date,
): Promise<void> {
  await tx.db.membership.createMany({ data: [{ companyId, userId, createdAt }], skipDuplicates: true });
}

export async function findCompany(tx: Tx<BaseCtx>, id: string): Promise<Company | null> {
  const row = await tx.db.company.findUnique({ where: { id } });
  return row ? Company.parse(row) : null;
}

export async function changeCompany(
  tx: Tx<BaseCtx>,
  id: string,
  change: Prisma.CompanyUpdateManyMutationInput,
): Promise<void> {
  await tx.db.company.updateMany({ where: { id }, data: change });
}

/** The companies of a person, oldest first; everybody's for an administrator. */
export async function findCompaniesOf(tx: Tx<BaseCtx>, userId: string, all: boolean): Promise<Company[]> {
  const rows = all
    ? await tx.db.company.findMany({ orderBy: { createdAt: 'asc' }, take: 500 })
    : await tx.db.$queryRaw<unknown[]>`
        select c.id, c.name, c.type, c.status, c.currency, c.time_zone as "timeZone", c.language, c.created_at as "createdAt"
          from company c join membership m on m.company_id = c.id
         where m.user_id = ${userId} order by c.created_at`;
  return rows.map((row) => Company.parse(row));
}

export async function isMember(tx: Tx<BaseCtx>, companyId: string, userId: string): Promise<boolean> {
  return (await tx.db.membership.count({ where: { companyId, userId } })) > 0;
}

export async function findEntitlement(
  tx: Tx<BaseCtx>,
  id: string,
): Promise<{ plan: Plan; offeredChannels: string[] | null } | null> {
  const row = await tx.db.company.findUnique({ where: { id } });
  if (!row) return null;
  return {
    plan: Plan.parse(row.plan),
    offeredChannels: row.offeredChannels.length > 0 ? row.offeredChannels : null,
  };
}

/** Everybody who belongs to the company and may sign in, oldest member first. */
export async function findMembers(tx: Tx<BaseCtx>, companyId: string): Promise<Member[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select u.id as "userId", u.email, u.name, u.language, u.role
      from membership m join app_user u on u.id = m.user_id
     where m.company_id = ${companyId} and u.disabled_at is null order by m.created_at, u.id`;
  return rows.map((row) => Member.parse(row));
}
