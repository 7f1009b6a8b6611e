import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listConversations, listMessages, type Message } from '@/lib/conversations';
import { newId } from '@/lib/platform/new-id';
import { putCredential } from '@/lib/vault';
import { eventually } from '@/tests/factories/eventually';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';
import { freePort } from '@/tests/setup/free-port';
import { ownerClient } from '@/tests/setup/owner-client';

// `npm run storm` asks for more of each.
const isLong = process.env.X8_STORM === 'long';
const asked = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const eventCount = asked('X8_STORM_EVENTS', isLong ? 1_000 : 100);
const kills = asked('X8_STORM_KILLS', isLong ? 10 : 2);
const bySender = 10;
const atOnce = 50;
const timeoutMs = 120_000 + eventCount * 400 + kills * 60_000;

const secret = 'a-secret-that-telegram-was-told';
let server: ChildProcess | undefined;
afterEach(() => {
  server?.kill('SIGKILL');
});

interface Delivery {
  readonly sender: number;
  readonly nth: number;
}

/** A generator of numbers that are the same for the same seed: a failed storm can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each event 1 to 20 times, shuffled; only the first copies of one sender keep their order, as senders keep it. */
function shuffledDeliveries(random: () => number): Delivery[] {
  const all: { sender: number; nth: number; weight: number }[] = [];
  for (let event = 0; event < eventCount; event += 1) {
    const times = 1 + Math.floor(random() * 20);
    const [sender, nth] = [Math.floor(event / bySender), event % bySender];
    for (let copy = 0; copy < times; copy += 1) all.push({ sender, nth, weight: random() });
  }
  const shuffled = all.toSorted((one, other) => one.weight - other.weight);
  const next = new Map<number, number>();
  return shuffled.map(({ sender, nth }) => {
    const expected = next.get(sender) ?? 0;
    if (nth < expected || expected >= bySender) return { sender, nth };
    next.set(sender, expected + 1);
    return { sender, nth: expected };
  });
}

const words = (sender: number, nth: number): string =>
  [...String(sender * 1_000 + nth + 1_000_000)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

async function makeBot({ companyId, owner }: MadeCompany): Promise<string> {
  const client = await ownerClient();
  const id = newId('chn');
  await client.query(
    `insert into channel (id, company_id, kind, adapter, key, name, status, settings, external_account, created_at)
     values ($1, $2, 'telegram', 'telegram', $1, 'Bot', 'CONNECTED', '{}', '77', now())`,
    [id, companyId],
  );
  await putCredential(owner, {
    kind: 'telegram',
    subject: id,
    label: 'Bot',
    values: { token: '77:abc', webhookSecret: secret },
  });
  return id;
}

function update({ sender, nth }: Delivery): string {
  const from = { id: 5_000 + sender, is_bot: false, first_name: `Sender ${sender}` };
  return JSON.stringify({
    update_id: 1 + sender * bySender + nth,
    message: {
      message_id: 1 + nth,
      from,
      chat: { id: from.id, type: 'private', first_name: from.first_name },
      date: 1_772_445_600 + nth,
      text: words(sender, nth),
    },
  });
}

/** Sends until it is told that it arrived, as messengers do. Returns how often that took. */
async function insist(url: string, body: string, isBroken: () => boolean): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    if (isBroken()) throw new Error('The server ended by itself.');
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'x-telegram-bot-api-secret-token': secret, 'content-type': 'application/json' },
    }).catch(() => null);
    await answer?.text().catch(() => null);
    if (answer?.status === 200) return attempt;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function threads({ owner }: MadeCompany): Promise<Message[][]> {
  const all: Message[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(owner, { limit: 100, ...(cursor && { cursor }) });
    for (const { id } of page.conversations) {
      all.push((await listMessages(owner, { conversationId: id, limit: 200 })).messages);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

test(
  `${eventCount} events, delivered 1 to 20 times each in disorder, ${atOnce} at a time, to a server killed ${kills} times, have each exactly one effect, in their senders’ order`,
  async () => {
    const company = await makeCompany();
    const key = await makeBot(company);
    const port = await freePort();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'x8-storm-')), 'sent');
    const stormServer = await programOf('tests/db/inbound/fixtures/storm-server.ts');
    let broken = false;
    const start = () => {
      server = spawn(process.execPath, [stormServer, String(port), file], { stdio: 'inherit' });
      // Nobody but us ends it.
      server.once('exit', (code) => {
        broken = code !== null;
      });
    };
    start();
    const deliveries = shuffledDeliveries(randomFrom(asked('X8_STORM_SEED', 20_261_121)));
    const killAt = new Set(
      Array.from({ length: kills }, (_, index) =>
        Math.floor(((index + 1) * deliveries.length) / (kills + 1)),
      ),
    );
    const first = new Map<string, Promise<number>>();
    let taken = 0;
    let repeats = 0;
    const sendOn = async (): Promise<void> => {
      for (let index = taken++; index < deliveries.length; index = taken++) {
        const delivery = deliveries[index];
        if (!delivery) return;
        if (killAt.has(index)) {
          server?.kill('SIGKILL');
          start();
        }
        const { sender, nth } = delivery;
        const before = first.get(`${sender} ${nth - 1}`);
        // A sender does not go on before the event before has been taken.
        const sending = Promise.resolve(before).then(() =>
          insist(`http://127.0.0.1:${port}/${key}`, update(delivery), () => broken),
        );
        if (!first.has(`${sender} ${nth}`)) first.set(`${sender} ${nth}`, sending);
        repeats += (await sending) - 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sendOn));

    const client = await ownerClient();
    const count = async (query: string): Promise<number> =>
      Number((await client.query(query, [company.companyId])).rows[0]?.count);
    const open = () =>
      count(
        `select (select count(*) from turn where company_id = $1 and state in ('OPEN', 'ANSWERING'))
            + (select count(*) from message where company_id = $1 and status in ('QUEUED', 'SENDING'))
            + (select count(*) from inbound_event where company_id = $1 and status = 'RECEIVED') as count`,
      );
    await eventually(async () => (await open()) === 0, timeoutMs / 2);

    expect(await count('select count(*) from inbound_event where company_id = $1')).toBe(eventCount);
    const all = await threads(company);
    expect(all).toHaveLength(Math.ceil(eventCount / bySender));
    for (const thread of all) {
      const said = thread.filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text);
      expect(said).toEqual(said.toSorted());
      expect(new Set(said).size).toBe(said.length);
      const heard = thread
        .filter(({ author }) => author === 'ASSISTANT')
        .flatMap(({ text }) => text.replace('heard:', '').split('|'));
      expect(heard).toEqual(said);
    }
    expect(all.flat().filter(({ author }) => author === 'CUSTOMER')).toHaveLength(eventCount);
    const sent = (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []).map(
      (line) => (JSON.parse(line) as { key: string }).key,
    );
    // Nothing left twice; what was cut off in the middle of its call is known to be uncertain.
    expect(new Set(sent).size).toBe(sent.length);
    const answers = all.flat().filter(({ author }) => author === 'ASSISTANT');
    const uncertain = answers.filter(({ failure }) => failure === 'delivery-uncertain');
    expect(
      answers.every(({ status, failure }) => status === 'SENT' || failure === 'delivery-uncertain'),
    ).toBe(true);
    expect(uncertain.length).toBeLessThanOrEqual(kills * 4);
    const delivered = new Set(sent);
    for (const { id, status } of answers) if (status === 'SENT') expect(delivered).toContain(`${id}:0`);
    if (kills > 0) expect(repeats).toBeGreaterThan(0);
  },
  timeoutMs,
);
