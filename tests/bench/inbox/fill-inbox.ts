import { createHash } from 'node:crypto';
import pg from 'pg';

export interface Sizes {
  readonly conversations: number;
  readonly messages: number;
  /** Messages of the one long thread, which are among the others. */
  readonly thread: number;
}

const words = 5_000;

/** The word of a number below 5,000: the smaller, the oftener it is said. */
export const wordOf = (number: number): string =>
  createHash('md5')
    .update(String(number))
    .digest('hex')
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** The conversation with the long thread. */
export const longThread = 'cnv_bench0000001';

/**
 * Fills a company's inbox in statements over whole sets, as the product's own role: people with names and phones, threads in
 * every state, messages of words of which few are said often and most seldom. Every id has its number at its end.
 */
export async function fillInbox(
  databaseUrl: string,
  company: { companyId: string; channelId: string; ownerId: string },
  { conversations, messages, thread }: Sizes,
): Promise<void> {
  const { companyId, channelId, ownerId } = company;
  const client = new pg.Client({ connectionString: databaseUrl, options: `-c app.company_id=${companyId}` });
  await client.connect();
  try {
    await client.query('select setseed(0.5)');
    await client.query(
      `insert into contact (id, company_id, name, phone, email, created_at)
       select 'cnt_bench' || lpad(n::text, 7, '0'), $1,
              (array['Anna', 'Boris', 'Clara', 'Denis', 'Elena', 'Fyodor', 'Galina', 'Анна', 'Борис', 'Елена'])[1 + n % 10]
                || ' ' || initcap(translate(md5(n::text), '0123456789', 'aeiouaeiou')::varchar(8)),
              '+49' || (1700000000 + n * 7)::text, 'person' || n || '@example.com',
              now() - interval '400 days'
         from generate_series(1, $2::int) n`,
      [companyId, conversations],
    );
    await client.query(
      `insert into conversation (id, company_id, channel_id, contact_id, payment_status, human_since, human_reason,
                                 needs_human, unread, next_seq, last_message_at, last_message_preview, created_at,
                                 assignee_id, closed_at, outcome)
       select 'cnv_bench' || lpad(n::text, 7, '0'), $1, $2, 'cnt_bench' || lpad(n::text, 7, '0'),
              case when pay < 0.15 then 'paid' when pay < 0.2 then 'payment_link_sent' else 'no_payment_link' end,
              case when state < 0.05 then at end, case when state < 0.05 then 'HUMAN_REPLIED' end,
              state < 0.02, case when state < 0.06 then 1 + n % 5 else 0 end, 11, at, 'the words said last', at - interval '9 days',
              case when who < 0.1 then $3 when who < 0.3 then 'usr_bench' || n % 5 end,
              case when state > 0.4 then at end, case when state > 0.4 then
                (array['SOLD', 'NOT_SOLD', 'ANSWERED', 'SPAM'])[1 + n % 4] end
         from (select n, random() as pay, random() as state, random() as who,
                      date_trunc('milliseconds', now() - (n * interval '5 minutes')) as at
                 from generate_series(1, $4::int) n) as made`,
      [companyId, channelId, ownerId, conversations],
    );
    await client.query(
      `insert into message (id, company_id, conversation_id, channel_id, seq, author, text, status, created_at)
       select 'msg_bench' || lpad(n::text, 8, '0'), $1,
              case when n <= $4 then $5 else 'cnv_bench' || lpad((2 + (n - $4) % ($3 - 1))::text, 7, '0') end, $2,
              case when n <= $4 then n else 1 + (n - $4) / ($3 - 1) end,
              case when n % 2 = 0 then 'CUSTOMER' else 'ASSISTANT' end,
              (select string_agg(translate(left(md5((floor($7 * power(random(), 3)) + 0 * (n + k))::int::text), 8),
                                           '0123456789', 'ghijklmnop'), ' ')
                 from generate_series(1, 8) k),
              case when n % 2 = 0 then 'RECEIVED' else 'SENT' end,
              date_trunc('milliseconds', now() - (($6 - n) * interval '30 seconds'))
         from generate_series(1, $6::int) n`,
      [companyId, channelId, conversations, thread, longThread, messages, words],
    );
    await client.query('update conversation set next_seq = $2 where id = $1', [longThread, thread + 1]);
  } finally {
    await client.end();
  }
}
