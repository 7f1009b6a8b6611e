import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectedChannel, connectChannel } from '@/lib/channels';
import { openCredential } from '@/lib/vault';
import { type Child, startChild } from '@/scripts/processes/start-child';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import type { Load } from './load';
import { percentile } from './percentile';
import { runLoad } from './run-load';
import type { TelegramStandIn } from './telegram-stand-in';
import { untilAnswering } from './until-answering';

const perSecond = 300;
const roundSeconds = 10;
const rounds = 3;
const answers = 20;
/** What a turn waits for another message, on purpose: not part of what is measured. */
const quietMs = 4_000;
const longestMs = 30_000;
const usual = { DATABASE_POOL: '10' };

interface Bench {
  readonly ports: { readonly web: number; readonly bare: number };
  readonly telegram: TelegramStandIn;
  readonly databaseUrl: string;
  /** Open file for what the product writes. */
  readonly log: number;
}

/** Measures the way of a message, and says what it found beside a bare server that does one INSERT. */
export async function measure(bench: Bench): Promise<void> {
  const { ports, databaseUrl, telegram, log } = bench;
  const { owner } = await makeCompany();
  const token = `700700:${'A'.repeat(35)}`;
  const channel = await connectChannel(owner, { adapter: 'telegram', input: { token } });
  const credential = await openCredential(owner, { kind: 'telegram', subject: channel.id });
  const door = doorOf(ports.web, channel, credential?.values.webhookSecret ?? '');
  const bareUrl = `http://127.0.0.1:${ports.bare}/`;
  const bareArgs = ['--import', 'tsx', 'tests/bench/bare-server.ts', databaseUrl, String(ports.bare)];
  const children: Child[] = [
    startChild(['node_modules/next/dist/bin/next', 'start', '--port', String(ports.web)], usual, log),
    startChild([...bareArgs, `${telegram.url}/forward`], {}, log),
  ];
  try {
    await untilAnswering(`http://localhost:${ports.web}/api/health`);
    await untilAnswering(bareUrl, 'POST');
    const worker = startChild(['--import', 'tsx', 'scripts/worker.ts'], usual, log);
    children.push(worker);
    await measureAnswers(door, bareUrl, telegram);
    await worker.stop();
    await measureDoor(door, bareUrl);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

/** How soon a webhook is acknowledged while nothing works off what was stored. */
async function measureDoor(door: Door, bareUrl: string): Promise<void> {
  const load = (seconds: number): Omit<Load, 'url' | 'headers'> => {
    const first = door.next;
    door.next += perSecond * seconds;
    return { body: updateOf('%n', 'hello'), first, perSecond, seconds };
  };
  const bare = (seconds: number): Load => ({ ...load(seconds), url: bareUrl, headers: {} });
  const product = (seconds: number): Load => ({ ...load(seconds), url: door.url, headers: door.headers });
  await runLoad(bare(3));
  await runLoad(product(3));
  const results: Record<'bare' | 'product', number[]> = { bare: [], product: [] };
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    results.bare.push(...(await runLoad(bare(roundSeconds))).latencies);
    const asked = await runLoad(product(roundSeconds));
    results.product.push(...asked.latencies);
    refused += asked.refused;
  }
  heading(`Webhook acknowledged, ${perSecond} a second for ${rounds} × ${roundSeconds} s, worker stopped`);
  say(`one INSERT   ${row(results.bare)}`);
  say(`X8           ${row(results.product)}   refused ${refused}`);
  say(
    `ratio        p50 ${ratio(results, 50)} ×   p99 ${ratio(results, 99)} ×   (goal: p50 ≤ 50 ms, p99 ≤ 250 ms)`,
  );
}

/** From a customer's message to the call that answers it, without the quiet window. */
async function measureAnswers(door: Door, bareUrl: string, telegram: TelegramStandIn): Promise<void> {
  // The first answers wake the worker, its connections and its compiler.
  for (let warming = 0; warming < 3; warming += 1) {
    await timed(telegram, door.url, door.headers, updateOf(String(door.next), 'hello'));
    door.next += 1;
  }
  const results: Record<'bare' | 'product', number[]> = { bare: [], product: [] };
  for (let index = 0; index < answers; index += 1) {
    results.bare.push(await timed(telegram, bareUrl, {}, updateOf(String(door.next), 'hello')));
    const product = await timed(telegram, door.url, door.headers, updateOf(String(door.next), 'hello'));
    results.product.push(product - quietMs);
    door.next += 1;
  }
  heading(`From webhook to outgoing call, ${answers} times, without the quiet window of ${quietMs} ms`);
  say(`INSERT, call ${row(results.bare)}`);
  say(`X8           ${row(results.product)}`);
  say(`ratio        p50 ${ratio(results, 50)} ×`);
}

interface Door {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Number of the next update: each is a new one. */
  next: number;
}

function doorOf(port: number, { key }: ConnectedChannel, secret: string): Door {
  return {
    url: `http://localhost:${port}/api/webhooks/telegram/${key}`,
    headers: { 'x-telegram-bot-api-secret-token': secret },
    next: 1,
  };
}

/** A message of somebody new each time: every update opens a conversation, the dearest case. */
function updateOf(number: string, text: string): string {
  const from = `{"id":1${number},"is_bot":false,"first_name":"Anna"}`;
  const chat = `{"id":1${number},"type":"private","first_name":"Anna"}`;
  return `{"update_id":${number},"message":{"message_id":1,"date":1795000000,"from":${from},"chat":${chat},"text":"${text}"}}`;
}

async function timed(
  telegram: TelegramStandIn,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const arrives = telegram.nextMessage();
  const begun = performance.now();
  await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
  const arrivedAt = await Promise.race([arrives, sleep(longestMs, null, { ref: false })]);
  if (arrivedAt === null) throw new Error(`No answer within ${longestMs} ms; see the log of the product.`);
  return arrivedAt - begun;
}

function row(latencies: readonly number[]): string {
  return [50, 95, 99].map((percent) => `p${percent} ${shown(percentile(latencies, percent))} ms`).join('   ');
}

const shown = (value: number): string => value.toFixed(1).padStart(7);

function ratio({ bare, product }: Record<'bare' | 'product', number[]>, percent: number): string {
  return (percentile(product, percent) / percentile(bare, percent)).toFixed(1);
}
