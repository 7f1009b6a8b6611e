import { describe, expect, it } from 'vitest';
import {
  createFaq,
  dryRunKnowledgeBase,
  findNewNames,
  listDryRunDifferences,
  listItems,
  listVersionDifferences,
  previewItems,
  publishKnowledgeBase,
  updateItem,
  uploadPriceList,
} from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';

type Rows = readonly (readonly string[])[];

const upload = async (ctx: Ctx, rows: Rows) =>
  (await uploadPriceList(ctx, { name: 'prices.csv', bytes: csvOf(rows, { delimiter: ';' }) })).id;

async function publish(ctx: Ctx, rows: Rows) {
  const id = await upload(ctx, rows);
  return publishKnowledgeBase(ctx, { id });
}

const head = ['Name', 'SKU', 'Price', 'Unit', 'Stock', 'Size', 'Question', 'Answer'];
const row = (name: string, sku: string, price: string, rest: readonly string[] = []) => [
  name,
  sku,
  price,
  ...Array.from({ length: 5 }, (_, index) => rest[index] ?? ''),
];
const answer = (question: string, text: string) => ['', '', '', '', '', '', question, text];

const contradictionsIn = async (ctx: Ctx, rows: Rows) =>
  (await dryRunKnowledgeBase(ctx, { id: await upload(ctx, rows) })).contradictions;

describe('a dry run', () => {
  it('tells exactly what publishing then does, and changes nothing itself', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [
      head,
      row('Rose', 'R', '10'),
      row('Lily', 'L', '5'),
      row('Aster', 'A', '3'),
      answer('Open?', 'Yes'),
    ]);
    const before = await listItems(owner);
    const id = await upload(owner, [
      head,
      row('Rose', 'R', '12'),
      row('Lily', 'L', '5'),
      row('Tulip', 'T', '4'),
      answer('Open?', 'No'),
    ]);
    const kept = await dryRunKnowledgeBase(owner, { id });
    expect(kept).toMatchObject({
      created: 1,
      changed: 2,
      withdrawn: 0,
      unchanged: 1,
      missing: 1,
      refused: 0,
    });
    const dry = await dryRunKnowledgeBase(owner, { id, missing: 'withdraw' });
    expect(dry).toMatchObject({ created: 1, changed: 2, withdrawn: 1, unchanged: 1, missing: 1 });
    const told = await listDryRunDifferences(owner, { id, missing: 'withdraw' });
    expect(await listItems(owner)).toEqual(before);
    const published = await publishKnowledgeBase(owner, { id, missing: 'withdraw', basis: dry.basis });
    expect(published).toMatchObject({ created: 1, updated: 2, withdrawn: 1, unchanged: 1, version: 2 });
    const happened = await listVersionDifferences(owner, { version: 2 });
    expect(happened.counts).toEqual({ created: 1, changed: 2, withdrawn: 1 });
    const plain = (differences: typeof told.differences) =>
      JSON.parse(JSON.stringify(differences, (key, value) => (key === 'stock' ? undefined : value)));
    expect(plain(told.differences)).toEqual(happened.differences);
  });

  it('puts the largest jump of a price first', async () => {
    const { owner } = await makeCompany();
    const rows = (one: string, two: string, three: string) => [
      head,
      row('One', '1', one),
      row('Two', '2', two),
      row('Three', '3', three),
    ];
    await publish(owner, rows('10', '10', '10'));
    const id = await upload(owner, rows('11', '1', '30'));
    const { differences } = await listDryRunDifferences(owner, { id, kind: 'CHANGED', limit: 2 });
    expect(differences.map(({ after }) => after && 'sku' in after && after.sku)).toEqual(['2', '3']);
  });

  it('never takes off sale what stands in the file in a row that was refused', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [head, row('Rose', 'R', '10'), row('Lily', 'L', '5'), row('Aster', 'A', '3')]);
    const id = await upload(owner, [
      head,
      row('Rose', 'R', 'call us'),
      row('Lily', 'L', '6'),
      row('Lily', 'L', '7'),
    ]);
    expect(await dryRunKnowledgeBase(owner, { id, missing: 'withdraw' })).toMatchObject({
      missing: 1,
      withdrawn: 1,
      refused: 3,
    });
    expect(await publishKnowledgeBase(owner, { id, missing: 'withdraw' })).toMatchObject({ withdrawn: 1 });
    expect((await listItems(owner)).items.map(({ sku }) => sku)).toEqual(['L', 'R']);
  });

  it('is no leave to publish once the catalogue has moved on', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [head, row('Rose', 'R', '10')]);
    const id = await upload(owner, [head, row('Rose', 'R', '12')]);
    const { basis } = await dryRunKnowledgeBase(owner, { id });
    const [rose] = (await listItems(owner)).items;
    await updateItem(owner, { id: rose?.id ?? '', change: { priceMinor: 1500 } });
    await expect(publishKnowledgeBase(owner, { id, basis })).rejects.toMatchObject({
      key: 'catalogue-moved',
    });
    expect((await listItems(owner)).items).toMatchObject([{ priceMinor: 1500 }]);
    const again = await dryRunKnowledgeBase(owner, { id });
    await publishKnowledgeBase(owner, { id, basis: again.basis });
  });

  it('is nobody else’s to see', async () => {
    const { owner } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const id = await upload(owner, [head, row('Rose', 'R', '12')]);
    const attempts = [
      dryRunKnowledgeBase(stranger, { id }),
      listDryRunDifferences(stranger, { id }),
      previewItems(stranger, { id, itemIds: [], questions: [] }),
      findNewNames(stranger, { id, queries: ['rose'] }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
    }
  });
});

describe('a contradiction', () => {
  it('is a price ten times the old one, up or down', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [head, row('Rose', 'R', '10'), row('Lily', 'L', '50'), row('Aster', 'A', '3')]);
    const found = await contradictionsIn(owner, [
      head,
      row('Rose', 'R', '110'),
      row('Lily', 'L', '5'),
      row('Aster', 'A', '29.90'),
    ]);
    expect(found).toEqual([
      expect.objectContaining({
        key: 'price-leapt',
        params: { name: 'Rose', beforeMinor: 1000, afterMinor: 11000 },
        rows: [{ sheet: null, row: 2 }],
      }),
      expect.objectContaining({
        key: 'price-leapt',
        params: { name: 'Lily', beforeMinor: 5000, afterMinor: 500 },
        rows: [{ sheet: null, row: 3 }],
      }),
    ]);
  });

  it.each([
    ['one thing at two prices', 'twins-differ', [row('Rose', 'R1', '10'), row('rose', 'R2', '12')], [2, 3]],
    [
      'a variant far from its siblings',
      'price-out-of-line',
      [
        row('Mug', 'M1', '10', ['', '', 'S']),
        row('Mug', 'M2', '11', ['', '', 'M']),
        row('Mug', 'M3', '110', ['', '', 'L']),
      ],
      [4],
    ],
    [
      'variants in different units',
      'units-differ',
      [row('Tea', 'T1', '10', ['kg', '', 'S']), row('Tea', 'T2', '11', ['pcs', '', 'M'])],
      [2, 3],
    ],
    [
      'a name in two spellings',
      'name-spelled-twice',
      [
        row('T-shirt', 'T1', '10'),
        row('T-shirt', 'T2', '10', ['', '', 'L']),
        row('T shirt', 'T3', '10', ['', '', 'M']),
      ],
      [4],
    ],
    [
      'a value in two spellings',
      'value-spelled-twice',
      [
        row('Mug', 'M1', '10', ['', '', 'XL']),
        row('Cup', 'M2', '11', ['', '', 'XL']),
        row('Can', 'M3', '12', ['', '', 'xl']),
      ],
      [4],
    ],
    [
      'nothing in stock anywhere',
      'all-sold-out',
      [row('Mug', 'M1', '10', ['', '0']), row('Cup', 'M2', '11', ['', '0'])],
      [],
    ],
    [
      'an answer with another price',
      'answer-names-price',
      [row('Rose', 'R', '10'), answer('How much is a rose?', 'A rose is €12 a piece.')],
      [3],
    ],
  ] as const)('is %s', async (_what, key, rows, places) => {
    const { owner } = await makeCompany();
    const found = await contradictionsIn(owner, [head, ...rows]);
    expect(found.map((one) => one.key)).toContain(key);
    expect(found.find((one) => one.key === key)?.rows.map((one) => one.row)).toEqual(places);
  });

  it('is also between the file and an answer that is on sale', async () => {
    const { owner } = await makeCompany();
    await createFaq(owner, { question: 'Rose?', answer: 'The rose costs 10 €.' });
    expect(await contradictionsIn(owner, [head, row('Rose', 'R', '10')])).toEqual([]);
    expect(await contradictionsIn(owner, [head, row('Rose', 'R', '15')])).toMatchObject([
      { key: 'answer-names-price', params: { name: 'Rose', saidMinor: 1000, priceMinor: 1500 }, rows: [] },
    ]);
  });

  it('is not an honest list', async () => {
    const { owner } = await makeCompany();
    expect(
      await contradictionsIn(owner, [
        head,
        row('Mug', 'M1', '10', ['pcs', '3', 'S']),
        row('Mug', 'M2', '12', ['pcs', '0', 'M']),
        row('Rug', 'R1', '900', ['pcs', '1', 'M']),
        row('Rug', 'R2', '1200', ['pcs', '1', 'L']),
        row('Rug', 'R3', '1500', ['pcs', '1', 'XL']),
        answer('Delivery?', '5 € in town, free from 50 €.'),
      ]),
    ).toEqual([]);
  });
});

describe('what would change for customers', () => {
  it('is told of items and answers by id and question, and of searches that found nothing', async () => {
    const { owner } = await makeCompany();
    await publish(owner, [
      head,
      row('Rose', 'R', '10'),
      row('Lily', 'L', '5'),
      row('Aster', 'A', '3'),
      answer('Open?', 'Yes'),
    ]);
    const items = (await listItems(owner)).items;
    const id = await upload(owner, [
      head,
      row('Rose', 'R', '12'),
      row('Lily', 'L', '5'),
      row('Red tulips', 'T', '4'),
      answer('Open?', 'No'),
    ]);
    const itemIds = items.map((item) => item.id);
    const asked = { id, itemIds, questions: ['Open?', 'Where?'] };
    const keys = (differences: Awaited<ReturnType<typeof previewItems>>) =>
      differences
        .map(({ kind, before }) => `${kind} ${before && ('name' in before ? before.name : before.question)}`)
        .sort();
    expect(keys(await previewItems(owner, asked))).toEqual(['CHANGED Open?', 'CHANGED Rose']);
    expect(keys(await previewItems(owner, { ...asked, missing: 'withdraw' }))).toEqual([
      'CHANGED Open?',
      'CHANGED Rose',
      'WITHDRAWN Aster',
    ]);
    expect(await findNewNames(owner, { id, queries: ['tulip', 'red tulip', 'lily', 'orchid', ''] })).toEqual([
      { query: 'red tulip', name: 'Red tulips' },
      { query: 'tulip', name: 'Red tulips' },
    ]);
  });
});
