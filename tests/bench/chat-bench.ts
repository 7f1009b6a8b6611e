import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { getWebChat, visitorCookie, visitorTokens } from '@/lib/channels';
import { findOwnConversation, listMessages } from '@/lib/conversations';
import { type Child, startChild } from '@/scripts/processes/start-child';
import { heading, say } from '@/scripts/terminal';
import { companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { percentile } from './percentile';
import { runSaturation } from './run-saturation';
import type { Saturation } from './saturate';
import { untilAnswering } from './until-answering';

/** A chat takes ten messages a second and 200 at once, so that many shops stand for one server's work. */
const shops = 120;
const visitorsOfShop = 12;
const connections = 32;
const seconds = 5;
const rounds = 3;
const answers = 25;
const usual = { DATABASE_POOL: '10' };

interface ChatBench {
  readonly ports: { readonly web: number; readonly bare: number };
  readonly databaseUrl: string;
  /** Open file for what the product writes. */
  readonly log: number;
}

interface Visitor {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly companyId: string;
  readonly channelId: string;
  readonly visitorId: string;
}

/** Measures how many messages a second the chat pages take, and how soon the rules answer one. */
export async function measureChat({ ports, databaseUrl, log }: ChatBench): Promise<void> {
  const base = `http://localhost:${ports.web}`;
  const visitors = await makeVisitors(base);
  const bareUrl = `http://127.0.0.1:${ports.bare}/`;
  const bare = ['--import', 'tsx', 'tests/bench/bare-server.ts', databaseUrl, String(ports.bare)];
  const children: Child[] = [
    startChild(['node_modules/next/dist/bin/next', 'start', '--port', String(ports.web)], usual, log),
    startChild(bare, {}, log),
  ];
  try {
    await untilAnswering(`${base}/api/health`);
    await untilAnswering(bareUrl, 'POST');
    // Replies first: what the flood leaves behind would keep the worker busy for minutes.
    const worker = startChild(['--import', 'tsx', 'scripts/worker.ts'], usual, log);
    children.push(worker);
    await measureReplies(await makeVisitors(base, 1, answers + 3));
    await worker.stop();
    await measureIncoming(visitors, bareUrl, `${base}/api/health`);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

/**
 * Everything each takes, the worker stopped: the door only proves, reads and stores. `emptyUrl` refuses every POST without
 * a look at it: what the web server costs by itself.
 */
async function measureIncoming(
  visitors: readonly Visitor[],
  bareUrl: string,
  emptyUrl: string,
): Promise<void> {
  let first = 1;
  const take = async (senders: Saturation['senders'], forSeconds: number) => {
    const body = '{"text":"Have you got red roses?","clientId":"message-%n"}';
    const done = await runSaturation({ senders, body, first, connections, seconds: forSeconds });
    first += done.sent;
    return done;
  };
  const bare = [{ url: bareUrl, headers: {} }];
  const empty = [{ url: emptyUrl, headers: {} }];
  await take(bare, 2);
  await take(visitors, 3);
  const found = { bare: [] as number[], empty: [] as number[], product: [] as number[], refused: 0 };
  for (let round = 0; round < rounds; round += 1) {
    found.bare.push((await take(bare, seconds)).perSecond);
    found.empty.push((await take(empty, seconds)).sent / seconds);
    const product = await take(visitors, seconds);
    found.product.push(product.perSecond);
    found.refused += product.refused;
  }
  const [one, none, ours] = [found.bare, found.empty, found.product].map((each) => percentile(each, 50)) as [
    number,
    number,
    number,
  ];
  heading(`Web-chat messages a second, ${connections} connections, ${rounds} × ${seconds} s, worker stopped`);
  say(`one INSERT   ${one.toFixed(0)} a second`);
  say(`empty route  ${none.toFixed(0)} a second`);
  say(`X8           ${ours.toFixed(0)} a second   refused ${found.refused}`);
  say(
    `ratio        ${(ours / one).toFixed(2)} of one INSERT (goal: ≥ 0.5), ${(ours / none).toFixed(2)} of an empty route`,
  );
}

/** From the end of the quiet window to the stored answer, one visitor after another. */
async function measureReplies(visitors: readonly Visitor[]): Promise<void> {
  const late: number[] = [];
  for (const [index, visitor] of visitors.entries()) {
    const waited = await answerTime(visitor);
    // The first answers wake the worker, its connections and its compiler.
    if (index >= 3) late.push(waited);
  }
  heading(`First reply of the rules after the quiet window, ${late.length} times`);
  say(
    `X8           p50 ${percentile(late, 50).toFixed(0)} ms   p95 ${percentile(late, 95).toFixed(0)} ms   (goal: p95 ≤ 300 ms)`,
  );
}

/** Milliseconds between the moment the turn was due and the moment its answer was stored, by the database's clock. */
async function answerTime({ url, headers, companyId, channelId, visitorId }: Visitor): Promise<number> {
  const ctx = companyContextOf(companyId, { actor: { kind: 'visitor', visitorId } });
  const sent = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"text":"Have you got red roses?","clientId":"first"}',
  });
  if (sent.status !== 202) throw new Error(`The chat did not take the message: ${sent.status}.`);
  const begun = performance.now();
  while (performance.now() - begun < 30_000) {
    const conversationId = await findOwnConversation(ctx, { channelId });
    const answer = conversationId && (await answerOf(companyId, conversationId));
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error('No answer within 30 s; see the log of the product.');
}

async function answerOf(companyId: string, conversationId: string): Promise<number | null> {
  const { messages } = await listMessages(companyContextOf(companyId), { conversationId, limit: 10 });
  const [asked, answered] = [
    messages.find(({ author }) => author === 'CUSTOMER'),
    messages.find(({ author }) => author === 'ASSISTANT'),
  ];
  if (!asked || !answered) return null;
  return answered.createdAt.getTime() - asked.createdAt.getTime() - quietMs;
}

/** What a turn waits for another message, on purpose: not part of what is measured. */
const quietMs = 4_000;

async function makeVisitors(base: string, companies = shops, each = visitorsOfShop): Promise<Visitor[]> {
  const made: Visitor[] = [];
  for (let shop = 0; shop < companies; shop += 1) {
    const { owner, companyId } = await makeCompany();
    const channel = await getWebChat(owner);
    const tokens = visitorTokens(channel.key);
    for (let visitor = 0; visitor < each; visitor += 1) {
      const { visitorId, token } = tokens?.issue() ?? { visitorId: '', token: '' };
      const cookie = visitorCookie.give(channel.key, token).split(';')[0] ?? '';
      const url = `${base}/api/chat/${channel.key}/messages`;
      made.push({ url, headers: { cookie, origin: base }, companyId, channelId: channel.id, visitorId });
    }
  }
  // One visitor of each shop after another: nobody writes faster than a person may.
  return made.toSorted((one, other) => one.visitorId.localeCompare(other.visitorId));
}
