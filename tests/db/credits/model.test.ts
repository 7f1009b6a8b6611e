import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { getBalance, proveLedger } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';
import { type Act, LedgerModel } from './fixtures/ledger-model';
import { performAct } from './fixtures/perform-act';

vi.hoisted(() => {
  process.env.DATABASE_POOL = '70';
});

// `X8_LEDGER=long` for the whole of it: 100,000 acts.
const long = process.env.X8_LEDGER === 'long';
const rounds = long ? 50 : 3;
const actsARound = long ? 2_000 : 1_000;
const writers = 32;
const companies = 50;

const contexts: Ctx[] = [];
for (let index = 0; index < companies; index += 1)
  contexts.push(companyContextOf((await makeCompany()).companyId));

/** Keys and amounts are few, so that they meet often: the same again, the same for something else, too few credits. */
const act = fc.record({
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('grant' as const, 'purchase' as const) },
    { weight: 6, arbitrary: fc.constant('hold' as const) },
    { weight: 6, arbitrary: fc.constantFrom('capture' as const, 'release' as const, 'refund' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'reverse' as const,
        'expire' as const,
        'adjust' as const,
        'transfer' as const,
        'transfer-all' as const,
      ),
    },
  ),
  company: fc.nat(companies - 1),
  number: fc.nat(11),
  amount: fc.integer({ min: 1, max: 4 }),
  down: fc.boolean(),
  twice: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
});

/**
 * Each writer has companies of its own, so that the model knows the order of their acts; the writers run at once, and
 * every sixth act is sent twice at the same moment.
 */
test(`${rounds * actsARound} random acts over ${companies} companies by ${writers} writers: the model agrees with every answer and balance`, async () => {
  const model = new LedgerModel(companies);
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: actsARound, maxLength: actsARound }), async (wishes) => {
      round += 1;
      const lanes: { act: Act; twice: boolean }[][] = Array.from({ length: writers }, () => []);
      for (const { number, down, twice, ...wish } of wishes) {
        const other = (wish.company + writers) % (2 * writers);
        const to = other < companies ? other : wish.company;
        // Its own keys each round, and one that is there in all of them.
        const key = number === 0 ? 'always' : `r${round}-${number}`;
        const amount = wish.verb === 'adjust' && down ? -wish.amount : wish.amount;
        lanes[wish.company % writers]?.push({ act: { ...wish, to, key, amount }, twice });
      }
      const differences: unknown[] = [];
      const write = async (lane: (typeof lanes)[number]): Promise<void> => {
        for (const { act: one, twice } of lane) {
          const answers = await Promise.all(
            Array.from({ length: twice ? 2 : 1 }, () => performAct(one, contexts)),
          );
          const expected = answers.map(() => model.answer(one));
          // Of two at the same moment, either may be the first.
          if (answers.toSorted().join() !== expected.toSorted().join())
            differences.push({ act: one, answers, expected });
        }
      };
      await Promise.all(lanes.map(write));
      expect(differences).toEqual([]);
      const balances = await Promise.all(contexts.map((ctx) => getBalance(ctx)));
      expect(balances).toEqual(contexts.map((_, index) => model.balanceOf(index)));
      expect(await proveLedger(baseContext())).toEqual([]);
    }),
    // The books go on from round to round, so a failure is shown as it is and not made smaller.
    { numRuns: rounds, endOnFailure: true, seed: Number(process.env.X8_SEED ?? 20_261_121) },
  );
}, 1_800_000);

test('32 writers in everybody’s books at once: what was answered is what the journal says', async () => {
  const judge = await ownerClient();
  const shared: Ctx[] = [];
  for (let index = 0; index < 4; index += 1) shared.push(companyContextOf((await makeCompany()).companyId));
  const wishes = fc.sample(act, { numRuns: long ? 6_400 : 640, seed: 7 });
  const acts = wishes.map(({ company, number, ...wish }, index) => ({
    ...wish,
    company: company % 4,
    to: (company + 1) % 4,
    key: `${wish.verb === 'grant' ? 'g' : 'k'}-${number}-${Math.floor(index / 160)}`,
    amount: wish.verb === 'grant' ? 3 : 1,
  }));
  const answers = new Map<Act, string>();
  const write = async (writer: number): Promise<void> => {
    for (let index = writer; index < acts.length; index += writers) {
      const one = acts[index];
      if (one) answers.set(one, await performAct(one, shared));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  expect(await proveLedger(baseContext())).toEqual([]);
  const { rows } = await judge.query<{ name: string }>(
    `select company_id || ' ' || key as name from credit_transaction where company_id = any ($1)`,
    [shared.map(({ companyId }) => companyId)],
  );
  const written = new Set(rows.map(({ name }) => name));
  const suffixes: Partial<Record<Act['verb'], string>> = {
    capture: '#capture',
    release: '#release',
    refund: '#refund',
    reverse: '#reversal',
  };
  const wrong = [...answers].filter(([{ verb, key, company }, answer]) => {
    const done = /^(\d+ \d+|moved [1-9].*|taken [1-9].*|OPEN|CAPTURED|RELEASED|REFUNDED)$/.test(answer);
    return done && !written.has(`${shared[company]?.companyId} ${key}${suffixes[verb] ?? ''}`);
  });
  expect(wrong).toEqual([]);
  const { rows: lowest } = await judge.query(
    `select min(balance_after)::int as lowest from credit_entry where account in ('available', 'held')`,
  );
  expect(lowest).toEqual([{ lowest: 0 }]);
}, 600_000);
