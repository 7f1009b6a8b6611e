import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { Note, Snippet } from '../desk/schemas';
import type { Outcome, OutcomeReason } from '../schemas';

export async function setAssignee(tx: Tx<Ctx>, id: string, assigneeId: string | null): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update conversation set assignee_id = ${assigneeId} where id = ${id} and assignee_id is distinct from ${assigneeId}`) ===
    1
  );
}

/** Whoever answers first looks after it from now on. */
export async function takeUnassigned(tx: Tx<Ctx>, id: string, userId: string): Promise<void> {
  await tx.db
    .$executeRaw`update conversation set assignee_id = ${userId} where id = ${id} and assignee_id is null`;
}

export async function isClosed(tx: Tx<Ctx>, id: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from conversation where id = ${id} and closed_at is not null`;
  return rows.length > 0;
}

export async function setClosed(
  tx: Tx<Ctx>,
  id: string,
  end: { outcome: Outcome; reason: OutcomeReason | null; note: string | null; at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    update conversation
       set closed_at = ${end.at}, outcome = ${end.outcome}, outcome_reason = ${end.reason}, outcome_note = ${end.note},
           unread = 0
     where id = ${id}`;
}

export async function setOpen(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.$executeRaw`update conversation set closed_at = null where id = ${id}`;
}

export async function insertNote(
  tx: Tx<Ctx>,
  note: Pick<Note, 'id' | 'conversationId' | 'userId' | 'text' | 'createdAt'>,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into conversation_note (id, company_id, conversation_id, user_id, text, created_at)
    values (${note.id}, ${tx.ctx.companyId}, ${note.conversationId}, ${note.userId}, ${note.text}, ${note.createdAt})`;
}

/** What was noted in some threads, the newest `limit`, oldest first. */
export async function findNotes(
  tx: Tx<Ctx>,
  conversationIds: readonly string[],
  limit: number,
): Promise<Note[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select n.id, n.conversation_id as "conversationId", n.user_id as "userId", u.name as author, n.text,
           n.created_at as "createdAt"
      from conversation_note n left join app_user u on u.id = n.user_id
     where n.conversation_id = any(${[...conversationIds]}) order by n.created_at desc, n.id desc limit ${limit}`;
  return rows.map((row) => Note.parse(row)).reverse();
}

/** The thread it stood in; null: there is no such note of this person. */
export async function deleteNoteOf(tx: Tx<Ctx>, id: string, userId: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ conversationId: string }[]>`
    delete from conversation_note where id = ${id} and user_id = ${userId}
    returning conversation_id as "conversationId"`;
  return rows[0]?.conversationId ?? null;
}

export async function deleteNotesUpTo(tx: Tx<Ctx>, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    delete from conversation_note where company_id = ${tx.ctx.companyId} and created_at <= ${at}`;
}

export async function findSnippets(tx: Tx<Ctx>): Promise<Snippet[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select id, name, text, updated_at as "updatedAt" from snippet
     where company_id = ${tx.ctx.companyId} order by lower(name), id`;
  return rows.map((row) => Snippet.parse(row));
}

export async function countSnippets(tx: Tx<Ctx>): Promise<number> {
  return tx.db.snippet.count({ where: { companyId: tx.ctx.companyId } });
}

export async function insertSnippet(tx: Tx<Ctx>, { id, name, text, updatedAt }: Snippet): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.snippet.create({ data: { id, companyId, name, text, createdAt: updatedAt, updatedAt } });
}

/** False: there is no such snippet. */
export async function updateSnippet(tx: Tx<Ctx>, { id, ...change }: Snippet): Promise<boolean> {
  const { companyId } = tx.ctx;
  return (await tx.db.snippet.updateMany({ where: { id, companyId }, data: change })).count === 1;
}

export async function deleteSnippetRow(tx: Tx<Ctx>, id: string): Promise<boolean> {
  return (await tx.db.snippet.deleteMany({ where: { id, companyId: tx.ctx.companyId } })).count === 1;
}
