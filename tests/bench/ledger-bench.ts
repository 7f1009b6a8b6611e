import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { grantCredits, holdCredits } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { heading, say } from '@/scripts/terminal';
import { makeCompany } from '@/tests/factories/make-company';
import { percentile } from './percentile';

const writers = 50;

interface Figures {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Holds a second on one company's account by 50 writers, through the verb, beside as many connections that do nothing but
 * `update … returning` to one row. Wants DATABASE_POOL above 50: a smaller pool makes writers wait for connections instead.
 */
export async function measureLedger(seconds = 5): Promise<{ ledger: Figures; bare: Figures }> {
  const { job, companyId } = await makeCompany();
  await grantCredits(job, { key: 'bench', amount: 1_000_000_000, reason: 'bench' });
  const hold = (): Promise<unknown> => {
    const key = newId('reel');
    return holdCredits(job, { key, amount: 1, reference: key });
  };
  const connections = await connect(companyId);
  const update = (writer: number): Promise<unknown> | undefined => connections[writer]?.query(bareUpdate);
  try {
    await keepBusy(hold, 1);
    await keepBusy(update, 1);
    const ledger = await keepBusy(hold, seconds);
    const bare = await keepBusy(update, seconds);
    heading(`Holds on one hot account, ${writers} writers for ${seconds} s`);
    say(`one UPDATE   ${shown(bare)}`);
    say(`X8           ${shown(ledger)}   (goal: 500/s, p99 < 100 ms)`);
    say(`ratio        ${(ledger.perSecond / bare.perSecond).toFixed(2)} of the bare update`);
    return { ledger, bare };
  } finally {
    await Promise.all(connections.map((client) => client.end()));
  }
}

/** The counter of what was given away, which guards nothing: the books of this company are spoilt by it. */
const bareUpdate = {
  name: 'bare-update',
  text: "update credit_account set balance = balance - 1 where account = 'issued' and balance < 0 returning balance",
};

function connect(companyId: string): Promise<pg.Client[]> {
  return Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({
        connectionString: process.env.DATABASE_URL,
        options: `-c app.company_id=${companyId}`,
      });
      await client.connect();
      return client;
    }),
  );
}

async function keepBusy(act: (writer: number) => unknown, seconds: number): Promise<Figures> {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const write = async (writer: number): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      await act(writer);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const elapsed = (performance.now() - begun) / 1_000;
  return { perSecond: latencies.length / elapsed, p99Ms: percentile(latencies, 99) };
}

const shown = ({ perSecond, p99Ms }: Figures): string =>
  `${perSecond.toFixed(0).padStart(6)}/s   p99 ${p99Ms.toFixed(1).padStart(6)} ms`;
