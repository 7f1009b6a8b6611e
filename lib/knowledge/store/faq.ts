import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { FaqEntry, type NewFaq } from '../schemas';

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

/** Writes answers by question; equal ones are not touched. */
export async function upsertFaq(
  tx: Tx<Ctx>,
  entries: readonly NewFaq[],
): Promise<{ created: number; updated: number }> {
  const now = tx.ctx.clock.now();
  const incoming = entries.map(({ question, answer }) => ({ id: newId('faq', now), question, answer }));
  const rows = await tx.db.$queryRaw<{ created: boolean }[]>`
    insert into faq_entry as f (id, company_id, question, answer, created_at, updated_at)
    select id, ${tx.ctx.companyId}, question, answer, ${now}::timestamptz, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(incoming)}::jsonb) as row (id text, question text, answer text)
        on conflict (company_id, question) do update set answer = excluded.answer, updated_at = excluded.updated_at
     where f.answer is distinct from excluded.answer
    returning f.id = any(${incoming.map(({ id }) => id)}::text[]) as created`;
  const created = rows.filter((row) => row.created).length;
  return { created, updated: rows.length - created };
}
