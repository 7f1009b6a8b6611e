import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { FaqEntry } from '../schemas';

const columns = Prisma.sql`id, question, answer, created_at as "createdAt", updated_at as "updatedAt"`;

export async function findFaqForUpdate(tx: Tx<Ctx>, id: string): Promise<FaqEntry | null> {
  const [row] = await tx.db.$queryRaw<
    unknown[]
  >`select ${columns} from faq_entry where id = ${id} for update`;
  return row ? FaqEntry.parse(row) : null;
}

export async function isQuestionTaken(
  tx: Tx<Ctx>,
  question: string,
  exceptId: string | null,
): Promise<boolean> {
  return (await tx.db.faqEntry.count({ where: { question, NOT: { id: exceptId ?? '' } } })) > 0;
}

/** By question; from the one after `after` on. */
export async function findFaqPage(
  tx: Tx<Ctx>,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<FaqEntry[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from faq_entry
     where ${after === null} or (lower(question), id) > (lower(${after?.name ?? ''}), ${after?.id ?? ''})
     order by lower(question), id limit ${limit}`;
  return rows.map((row) => FaqEntry.parse(row));
}

export async function insertFaq(tx: Tx<Ctx>, entry: FaqEntry): Promise<void> {
  await tx.db.faqEntry.createMany({ data: [{ ...entry, companyId: tx.ctx.companyId }] });
}

export async function replaceFaq(tx: Tx<Ctx>, { id, question, answer }: FaqEntry): Promise<void> {
  await tx.db.faqEntry.updateMany({
    where: { id },
    data: { question, answer, updatedAt: tx.ctx.clock.now() },
  });
}

export async function removeFaq(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.faqEntry.deleteMany({ where: { id } });
}
