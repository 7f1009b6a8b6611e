import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listMessages } from '@/lib/conversations';
import { isLong } from '@/tests/factories/is-long';
import { purchaseFaults } from '@/tests/factories/purchase-faults';
import { type Happening, WholePurchase } from '@/tests/factories/whole-purchase';

const scripts = [
  ['A massage tomorrow at 10:00, please', 'yes'],
  ['3 tea, delivered tomorrow at 10 to 1 High Street, London', 'yes'],
] as const;

/** What makes a purchase when nothing comes between. */
const course: readonly Happening[] = [
  { what: 'message', index: 0, dies: 0 },
  { what: 'jobs' },
  { what: 'message', index: 1, dies: 0 },
  { what: 'jobs' },
  { what: 'money' },
  { what: 'payment event', dies: 0 },
  { what: 'jobs' },
];

/** Which statement a process dies before; the whole answer of a turn takes some 200. */
const dies = fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 160 }));
const index = fc.nat(1);

/** What changes nothing of what the customer sees: repetitions, and deaths that somebody makes up for. */
const harmless: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('answer' as const), dies: fc.integer({ min: 2, max: 160 }) }),
  fc.record({
    what: fc.constantFrom('payment event' as const, 'look at payment' as const, 'confirm' as const),
    dies,
  }),
  fc.record({ what: fc.constant('jobs' as const) }),
);

/** What does. */
const grave: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: fc.record({ what: fc.constant('message' as const), index, dies }), weight: 2 },
  {
    arbitrary: fc.record({ what: fc.constant('time' as const), minutes: fc.constantFrom(1, 29, 31, 45) }),
    weight: 2,
  },
  fc.record({ what: fc.constant('another customer' as const) }),
  fc.record({ what: fc.constant('money' as const) }),
);

interface Between {
  readonly place: number;
  readonly happening: Happening;
}

const between = (happening: fc.Arbitrary<Happening>, most: number): fc.Arbitrary<Between[]> =>
  fc.array(fc.record({ place: fc.nat(course.length), happening }), { maxLength: most });

const late = { place: 4, happening: { what: 'time', minutes: 45 } } as const;
const rival = { place: 4, happening: { what: 'another customer' } } as const;
/** Money after the time was over: for what is still there, for a time that is taken, for tea that is sold; and none. */
const lateMoney: Array<[(typeof scripts)[number], Between[], boolean]> = [
  [scripts[0], [late], true],
  [scripts[0], [late, rival], true],
  [scripts[1], [late, rival], true],
  [scripts[1], [late], false],
];

/** The course with other things put before its steps, or behind the last. */
function woven(others: readonly Between[]): Happening[] {
  return [...course, null].flatMap((step, place) => [
    ...others.filter((other) => other.place === place).map(({ happening }) => happening),
    ...(step ? [step] : []),
  ]);
}

async function played(script: readonly string[], story: readonly Happening[]): Promise<WholePurchase> {
  const purchase = await WholePurchase.open(script);
  for (const happening of story) await purchase.let(happening);
  await purchase.rest();
  return purchase;
}

/** What the customer reads, without the numbers that each purchase has of its own. */
async function thread({ ctx, conversationId }: WholePurchase): Promise<string[]> {
  const { messages } = await listMessages(ctx, { conversationId, limit: 200 });
  return messages.map(({ author, text }) => `${author}: ${text.replace(/pay_\w+|#\d+/g, '…')}`);
}

describe('a whole purchase, from the first message to the money', () => {
  test('in any order, repeated and cut off anywhere: served or paid back, never half of either', {
    timeout: isLong ? 1_800_000 : 60_000,
  }, async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...scripts),
        between(fc.oneof(harmless, grave), 10),
        fc.boolean(),
        async (script, others, pays) => {
          const story = woven(others).filter(({ what }) => pays || what !== 'money');
          const purchase = await played(script, story);
          expect(await purchaseFaults(purchase)).toEqual([]);
          for (const status of await purchase.orderStatuses()) ends.add(status);
        },
      ),
      { seed: 20_260_602, numRuns: isLong ? 400 : 8, endOnFailure: !isLong, examples: lateMoney },
    );
    // The stories are not all alike.
    expect([...ends].sort()).toEqual(expect.arrayContaining(['CONFIRMED', 'EXPIRED', 'REFUNDED']));
  });

  test('with messages, money and news delivered again and processes dying: the conversation reads the same', {
    timeout: isLong ? 1_800_000 : 60_000,
  }, async () => {
    for (const script of scripts) {
      const calm = await played(script, course);
      expect(await purchaseFaults(calm)).toEqual([]);
      const expected = await thread(calm);
      expect(expected.length).toBeGreaterThan(4);
      await fc.assert(
        fc.asyncProperty(between(harmless, 8), async (others) => {
          const purchase = await played(script, woven(others));
          expect(await thread(purchase)).toEqual(expected);
          expect(await purchaseFaults(purchase)).toEqual([]);
        }),
        { seed: 20_260_603, numRuns: isLong ? 100 : 2, endOnFailure: !isLong },
      );
    }
  });
});
