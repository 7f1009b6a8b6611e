import type { BaseCtx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Language } from '@/lib/platform/i18n/languages';
import { type BotName, BotPerson } from '../schemas';

const columns = Prisma.sql`
  u.id, u.bot, u.telegram_id as "telegramId", u.company_id as "companyId", u.own_company_id as "ownCompanyId", u.name,
  u.username, u.language, u.code, u.invited_by as "invitedBy", u.first_seen as "firstSeen", u.last_seen as "lastSeen",
  u.linked_at as "linkedAt", u.banned_at as "bannedAt", u.blocked_at as "blockedAt"`;

type Row = Omit<BotPerson, 'telegramId'> & { telegramId: bigint };
const toPerson = (row: Row): BotPerson => BotPerson.parse({ ...row, telegramId: Number(row.telegramId) });

/** The person, once nobody else is changing them when `locked`. */
async function find(tx: Tx<BaseCtx>, where: Prisma.Sql): Promise<BotPerson[]> {
  const rows = await tx.db.$queryRaw<
    Row[]
  >`select ${columns} from telegram_user u where ${where} order by u.first_seen, u.id`;
  return rows.map(toPerson);
}

export async function findPerson(
  tx: Tx<BaseCtx>,
  bot: BotName,
  telegramId: number,
): Promise<BotPerson | null> {
  const [one] = await find(tx, Prisma.sql`u.bot = ${bot} and u.telegram_id = ${telegramId}`);
  return one ?? null;
}

export async function findPersonById(tx: Tx<BaseCtx>, id: string): Promise<BotPerson | null> {
  const [one] = await find(tx, Prisma.sql`u.id = ${id}`);
  return one ?? null;
}

export async function findPersonByCode(
  tx: Tx<BaseCtx>,
  bot: BotName,
  code: string,
): Promise<BotPerson | null> {
  const [one] = await find(tx, Prisma.sql`u.bot = ${bot} and u.code = ${code}`);
  return one ?? null;
}

/** Those of these numbers who have written to the bot. */
export async function findPeople(
  tx: Tx<BaseCtx>,
  bot: BotName,
  ids: readonly number[],
): Promise<BotPerson[]> {
  return find(tx, Prisma.sql`u.bot = ${bot} and u.telegram_id = any(${[...ids]}::bigint[])`);
}

/** Who of a bot uses this company, or used it before they were linked. */
export async function findPeopleOf(tx: Tx<BaseCtx>, bot: BotName, companyId: string): Promise<BotPerson[]> {
  const theirs = Prisma.sql`(u.company_id = ${companyId} or u.own_company_id = ${companyId})`;
  return find(tx, Prisma.sql`u.bot = ${bot} and ${theirs}`);
}

export async function lockPerson(tx: Tx<BaseCtx>, id: string): Promise<BotPerson | null> {
  await tx.db.$queryRaw`select 1 from telegram_user where id = ${id} for update`;
  return findPersonById(tx, id);
}

/** False: they are there already. */
export async function insertPerson(tx: Tx<BaseCtx>, person: BotPerson): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    insert into telegram_user (id, bot, telegram_id, company_id, own_company_id, name, username, language, code, invited_by,
                               first_seen, last_seen)
    values (${person.id}, ${person.bot}, ${person.telegramId}, ${person.companyId}, ${person.ownCompanyId}, ${person.name},
            ${person.username}, ${person.language}, ${person.code}, ${person.invitedBy}, ${person.firstSeen},
            ${person.lastSeen})
    on conflict (bot, telegram_id) do nothing`;
  return count === 1;
}

/**
 * They were here, and this is what they are called now; a language they have chosen counts more than their Telegram's.
 * Whoever writes does not block.
 */
export async function noteSeen(
  tx: Tx<BaseCtx>,
  id: string,
  { name, username, language, lastSeen }: Pick<BotPerson, 'name' | 'username' | 'language' | 'lastSeen'>,
): Promise<void> {
  await tx.db.$executeRaw`
    update telegram_user
       set name = ${name}, username = ${username}, language = coalesce(chosen_language, ${language}), last_seen = ${lastSeen}, blocked_at = null
     where id = ${id}`;
}

/** The language the bot speaks with a person from now on, whatever their Telegram speaks. */
export async function setLanguage(tx: Tx<BaseCtx>, id: string, language: Language): Promise<void> {
  await tx.db.$executeRaw`
    update telegram_user set language = ${language}, chosen_language = ${language} where id = ${id}`;
}

/** Somebody of any bot with this number, and what they use there: a person has one account, whichever bot they write to. */
export async function findElsewhere(tx: Tx<BaseCtx>, telegramId: number): Promise<BotPerson | null> {
  const [one] = await find(tx, Prisma.sql`u.telegram_id = ${telegramId}`);
  return one ?? null;
}

/** False: nothing has changed. */
export async function setBlocked(tx: Tx<BaseCtx>, id: string, at: Date | null): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    update telegram_user set blocked_at = ${at}
     where id = ${id} and (blocked_at is null) <> (${at}::timestamptz is null)`;
  return count === 1;
}

export async function setBanned(tx: Tx<BaseCtx>, id: string, at: Date | null): Promise<void> {
  await tx.db.$executeRaw`update telegram_user set banned_at = ${at} where id = ${id}`;
}

/** Everything of the talk goes along: foreign keys follow. */
export async function moveToCompany(tx: Tx<BaseCtx>, id: string, companyId: string, at: Date): Promise<void> {
  await tx.db
    .$executeRaw`update telegram_user set company_id = ${companyId}, linked_at = ${at} where id = ${id}`;
}

/** Who invited this person, once: null when nobody did, or they have been thanked. */
export async function takeThanks(tx: Tx<BaseCtx>, id: string, at: Date): Promise<BotPerson | null> {
  const [row] = await tx.db.$queryRaw<{ invitedBy: string }[]>`
    update telegram_user set thanked_at = ${at}
     where id = ${id} and invited_by is not null and thanked_at is null returning invited_by as "invitedBy"`;
  return row ? findPersonById(tx, row.invitedBy) : null;
}

export async function countInvited(tx: Tx<BaseCtx>, id: string): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from telegram_user where invited_by = ${id}`;
  return row?.count ?? 0;
}
