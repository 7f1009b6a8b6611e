import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** What a call of a turn found in the price list, as it stood then. */
const Ground = z.object({
  turnId: z.string(),
  items: z.array(z.object({ id: z.string(), name: z.string(), priceMinor: z.number() })),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })),
});
export type Ground = z.infer<typeof Ground>;

/** Newest turns are enough to see what a publication would do; each has a few calls. */
const mostSteps = 4_000;

/**
 * The items and answers that recent calls returned. Only what tells an item is taken out of the results: whole ones would
 * be tens of megabytes.
 */
export async function findGrounds(tx: Tx<Ctx>, since: Date): Promise<Ground[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select s.turn_id as "turnId", i.items, f.faq
      from (select * from assistant_step where at >= ${since}::timestamptz and result -> 'ok' = 'true'::jsonb
             order by at desc limit ${mostSteps}) s
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', item ->> 'id', 'name', item ->> 'name', 'priceMinor', item -> 'priceMinor')), '[]') as items
          from jsonb_path_query(s.result, 'strict $.** ? (@.sku.type() == "string" && @.priceMinor.type() == "number")', '{}', true) item) i
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('question', entry ->> 'question', 'answer', entry ->> 'answer')), '[]') as faq
          from jsonb_path_query(s.result, 'strict $.** ? (@.question.type() == "string" && @.answer.type() == "string")', '{}', true) entry) f
     where i.items <> '[]' or f.faq <> '[]'
     order by s.at desc`;
  return rows.map((row) => Ground.parse(row));
}

const Said = z.object({
  turnId: z.string(),
  conversationId: z.string(),
  contactName: z.string().nullable(),
  at: z.date(),
  asked: z.string(),
  said: z.string(),
  cards: z.string(),
});
export type Said = z.infer<typeof Said>;

/** What was asked and answered in some turns, newest first. Turns in which nothing was said are left out. */
export async function findSaid(tx: Tx<Ctx>, turnIds: readonly string[]): Promise<Said[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select t.id as "turnId", t.conversation_id as "conversationId", c.name as "contactName", m.at, m.said, m.cards,
           coalesce(q.asked, '') as asked
      from turn t
      join conversation v on v.id = t.conversation_id
      join contact c on c.id = v.contact_id
      join lateral (
        select max(created_at) as at, string_agg(text, E'\n' order by seq) as said, string_agg(cards::text, '') as cards
          from message where conversation_id = t.conversation_id and turn_id = t.id and author = 'ASSISTANT') m
        on m.said is not null
      left join lateral (
        select string_agg(text, E'\n' order by seq) as asked
          from message where conversation_id = t.conversation_id and turn_id = t.id and author = 'CUSTOMER') q on true
     where t.id = any(${turnIds}::text[])
     order by m.at desc, t.id desc`;
  return rows.map((row) => Said.parse(row));
}

/** Recent searches that found nothing, newest first, each wording once. */
export async function findVainSearches(
  tx: Tx<Ctx>,
  since: Date,
  limit: number,
): Promise<{ query: string; conversationId: string }[]> {
  return tx.db.$queryRaw<{ query: string; conversationId: string }[]>`
    select (array_agg(s.arguments ->> 'query' order by s.at desc))[1] as query,
           (array_agg(t.conversation_id order by s.at desc))[1] as "conversationId"
      from assistant_step s join turn t on t.id = s.turn_id
     where s.at >= ${since}::timestamptz and s.tool = 'search_items' and s.result -> 'result' -> 'items' = '[]'::jsonb
       and coalesce(s.arguments ->> 'query', '') <> ''
     group by lower(s.arguments ->> 'query') order by max(s.at) desc limit ${limit}`;
}
