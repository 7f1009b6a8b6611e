import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { getWebChat } from '@/lib/channels';
import {
  countInbox,
  type ListConversations,
  listConversations,
  listMessages,
  searchConversations,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import { fillInbox, longThread, wordOf } from './inbox/fill-inbox';
import { percentile } from './percentile';

const sizes = { conversations: 100_000, messages: 1_000_000, thread: 10_000 };
const times = 40;

interface Timed {
  readonly p50: number;
  readonly p95: number;
}

const filters: Readonly<Record<string, ListConversations>> = {
  all: {},
  open: { status: 'open' },
  waiting: { filter: 'waiting' },
  'unread, paid': { filter: 'unread', payment: 'paid' },
  'mine, open': { assignee: 'me', status: 'open' },
  'a person, nobody’s': { status: 'human', assignee: 'nobody' },
  'closed as spam': { status: 'closed', outcome: 'SPAM' },
  'two days a year ago': { from: '2001-01-01', to: '2001-01-02' },
  'nothing is like that': { status: 'human', payment: 'paid', outcome: 'SPAM' },
};

/**
 * The inbox of one company with 100,000 conversations and 1,000,000 messages: first pages by filter, deep pages, a long
 * thread, counts and search, through the verbs, as the product's own role under row-level security. Beside them bare
 * statements of the same connection kind. `ownerUrl`: the tables' owner, who may vacuum them, as the server would by night.
 */
export async function measureInbox({ ownerUrl, databaseUrl }: { ownerUrl: string; databaseUrl: string }) {
  const { owner, companyId, ownerId } = await makeCompany();
  const { id: channelId } = await getWebChat(owner);
  const begun = performance.now();
  const tables = new pg.Client({ connectionString: ownerUrl });
  await tables.connect();
  // An index of words is built at once in a fraction of the time that a million additions take.
  await tables.query('drop index message_search');
  await fillInbox(databaseUrl, { companyId, channelId, ownerId }, sizes);
  await tables.query(`set maintenance_work_mem = '256MB'`);
  await tables.query('create index message_search on message using gin (search)');
  await tables.query('vacuum analyze conversation, message, contact');
  await tables.end();
  heading(
    `Inbox: ${sizes.conversations.toLocaleString('en')} conversations, ${sizes.messages.toLocaleString('en')} messages (filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s)`,
  );
  const bare = new pg.Client({ connectionString: databaseUrl, options: `-c app.company_id=${companyId}` });
  await bare.connect();
  try {
    const lists = await measureLists(owner, bare, companyId);
    const thread = await measureThread(owner, bare);
    await measureCounts(owner, bare);
    const search = await measureSearch(owner, bare);
    return { lists, thread, search };
  } finally {
    await bare.end();
  }
}

async function measureLists(owner: Ctx, bare: pg.Client, companyId: string): Promise<Timed> {
  const select =
    'select * from conversation where company_id = $1 and not forgotten order by last_message_at desc, id desc';
  const plain = await timed(() => bare.query(`${select} limit 31`, [companyId]));
  say(`bare select … limit 31        ${shown(plain)}`);
  let worst: Timed = { p50: 0, p95: 0 };
  for (const [name, filter] of Object.entries(filters)) {
    const figures = await timed(() => listConversations(owner, filter));
    say(`first page, ${name.padEnd(22)}${shown(figures)}`);
    if (figures.p95 > worst.p95) worst = figures;
  }
  say(`worst of them                 ${shown(worst)}   (goal: p95 ≤ 50 ms)`);
  const deep = sizes.conversations - 1_000;
  const { rows } = await bare.query<{ at: Date; id: string }>(
    `select last_message_at as at, id from conversation where company_id = $1
      order by last_message_at desc, id desc offset $2 limit 1`,
    [companyId, deep],
  );
  const cursor = rows.map(({ at, id }) => `${at.getTime()}-${id}`)[0] ?? '';
  const offset = await timed(() => bare.query(`${select} offset $2 limit 31`, [companyId, deep]), 10);
  const keyset = await timed(() => listConversations(owner, { cursor }));
  say(`page ${Math.round(deep / 30).toLocaleString('en')} by offset, bare      ${shown(offset)}`);
  say(`page ${Math.round(deep / 30).toLocaleString('en')}                      ${shown(keyset)}`);
  return worst;
}

async function measureThread(owner: Ctx, bare: pg.Client): Promise<Timed> {
  const plain = await timed(() =>
    bare.query('select * from message where conversation_id = $1 order by seq desc limit 50', [longThread]),
  );
  const newest = await timed(() => listMessages(owner, { conversationId: longThread }));
  const middle = await timed(() => listMessages(owner, { conversationId: longThread, aroundSeq: 5_000 }));
  say(`thread of ${sizes.thread.toLocaleString('en')}: bare select  ${shown(plain)}`);
  say(`  newest page                 ${shown(newest)}   (goal: p95 ≤ 50 ms)`);
  say(`  around one in the middle    ${shown(middle)}`);
  return newest;
}

async function measureCounts(owner: Ctx, bare: pg.Client): Promise<void> {
  const all = await timed(
    () =>
      bare.query(
        'select count(*) filter (where needs_human), count(*) filter (where unread > 0) from conversation',
      ),
    10,
  );
  const counts = await timed(() => countInbox(owner));
  say(`counts: all of them, bare     ${shown(all)}`);
  say(`counts, up to a hundred       ${shown(counts)}`);
}

/** What is looked for, by what it is called. */
const queries: Readonly<Record<string, string>> = {
  'a word of every third message': wordOf(0),
  'a seldom word': wordOf(4_999),
  'two words seldom together': `${wordOf(4_000)} ${wordOf(3)}`,
  'two letters': wordOf(4_999).slice(0, 2),
  'what nobody says': 'nobodysaysthis',
  'a first name': 'Елена',
  'an e-mail': 'person777@',
  'the end of a phone': '0006993',
};

async function measureSearch(owner: Ctx, bare: pg.Client): Promise<Timed> {
  const like = await timed(
    () =>
      bare.query(
        `select id from message where text ilike '%${wordOf(4_999)}%' order by created_at desc limit 20`,
      ),
    5,
  );
  say(`search by ilike, bare         ${shown(like)}`);
  let worst: Timed = { p50: 0, p95: 0 };
  for (const [name, query] of Object.entries(queries)) {
    const figures = await timed(() => searchConversations(owner, { query }));
    say(`search ${name.padEnd(31)}${shown(figures)}`);
    if (figures.p95 > worst.p95) worst = figures;
  }
  say(
    `worst of them                 ${shown(worst)}   ${(like.p50 / worst.p50).toFixed(1)} times quicker than ilike`,
  );
  return worst;
}

async function timed(act: () => Promise<unknown>, count = times): Promise<Timed> {
  for (let warm = 0; warm < 5; warm += 1) await act();
  const took: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const begun = performance.now();
    await act();
    took.push(performance.now() - begun);
  }
  return { p50: percentile(took, 50), p95: percentile(took, 95) };
}

const shown = ({ p50, p95 }: Timed): string =>
  `p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms`;
