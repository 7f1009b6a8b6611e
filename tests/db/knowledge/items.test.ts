import { describe, expect, it } from 'vitest';
import {
  createFaq,
  createItem,
  deleteFaq,
  deleteItem,
  findItems,
  getItem,
  listFaq,
  listItems,
  updateFaq,
  updateItem,
} from '@/lib/knowledge';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { makeCompany } from '@/tests/factories/make-company';

const rose = { kind: 'PRODUCT', name: 'Rose', priceMinor: 1000 } as const;

describe('items by hand', () => {
  it('are created in the company’s currency, with a SKU of their own when none is given', async () => {
    const { owner } = await makeCompany();
    const item = await createItem(owner, { ...rose, options: { Size: 'M' }, stock: 3 });
    expect(item).toMatchObject({ currency: 'EUR', stock: 3, prepayment: null, archivedAt: null });
    expect(item.sku).toMatch(/^rose-m-/);
    expect(await getItem(owner, { id: item.id })).toEqual(item);
  });

  it('a SKU belongs to one item; that of a deleted item brings it back', async () => {
    const { owner } = await makeCompany();
    const item = await createItem(owner, { ...rose, sku: 'R' });
    await expect(createItem(owner, { ...rose, sku: 'R' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'sku-taken',
    });
    const other = await createItem(owner, { ...rose, sku: 'L' });
    await expect(updateItem(owner, { id: other.id, change: { sku: 'R' } })).rejects.toMatchObject({
      key: 'sku-taken',
    });
    await deleteItem(owner, { id: item.id });
    const back = await createItem(owner, { ...rose, sku: 'R', priceMinor: 900 });
    expect(back).toMatchObject({ id: item.id, priceMinor: 900, archivedAt: null });
  });

  it('change in what is given and in nothing else', async () => {
    const { owner } = await makeCompany({ type: 'SERVICE' });
    const start = new Date('2026-03-01T10:00:00Z');
    const clock = movedClock(start);
    const at = { ...owner, clock };
    const cut = await createItem(at, {
      kind: 'SERVICE',
      name: 'Cut',
      priceMinor: 4000,
      durationMinutes: 45,
      place: 'Main St',
    });
    expect(cut.prepayment).toEqual({ kind: 'FULL' });
    clock.moveBy(60_000);
    const changed = await updateItem(at, {
      id: cut.id,
      change: { priceMinor: 4500, prepayment: { kind: 'PERCENT', value: 30 } },
    });
    expect(changed).toEqual({
      ...cut,
      priceMinor: 4500,
      prepayment: { kind: 'PERCENT', value: 30 },
      updatedAt: new Date(start.getTime() + 60_000),
    });
    expect(await getItem(at, { id: cut.id })).toEqual(changed);
  });

  it('keep the rules that a file must keep', async () => {
    const { owner } = await makeCompany({ type: 'HYBRID' });
    const service = { kind: 'SERVICE', name: 'Cut', priceMinor: 4000 } as const;
    await expect(createItem(owner, service)).rejects.toMatchObject({ key: 'service-needs-duration' });
    await expect(createItem(owner, { ...rose, durationMinutes: 5 })).rejects.toMatchObject({
      key: 'product-has-no-service-terms',
    });
    await expect(createItem(owner, { ...rose, priceMinor: 0 })).rejects.toMatchObject({
      key: 'product-needs-price',
    });
    await expect(createItem(owner, { ...rose, priceMinor: 10.5 })).rejects.toMatchObject({
      key: 'input-invalid',
      field: 'priceMinor',
    });
    await expect(
      createItem(owner, { ...service, durationMinutes: 30, prepayment: { kind: 'AMOUNT', value: 4001 } }),
    ).rejects.toMatchObject({ key: 'prepayment-exceeds-price' });
    const cut = await createItem(owner, {
      ...service,
      durationMinutes: 30,
      prepayment: { kind: 'AMOUNT', value: 4000 },
    });
    await expect(updateItem(owner, { id: cut.id, change: { priceMinor: 3000 } })).rejects.toMatchObject({
      key: 'prepayment-exceeds-price',
    });
    const { owner: shop } = await makeCompany({ type: 'PRODUCT' });
    await expect(createItem(shop, { ...service, durationMinutes: 30 })).rejects.toMatchObject({
      key: 'item-kind-not-sold',
    });
  });

  it('once deleted are off sale but still there for old orders', async () => {
    const { owner } = await makeCompany();
    const [kept, gone] = [
      await createItem(owner, { ...rose, sku: 'K' }),
      await createItem(owner, { ...rose, sku: 'G' }),
    ];
    await deleteItem(owner, { id: gone.id });
    expect((await listItems(owner)).items.map(({ id }) => id)).toEqual([kept.id]);
    expect(
      (await findItems(owner, { ids: [gone.id, kept.id, kept.id, 'itm_x'] })).map(({ id }) => id),
    ).toEqual([kept.id]);
    expect((await getItem(owner, { id: gone.id })).archivedAt).toBeInstanceOf(Date);
    await expect(deleteItem(owner, { id: gone.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(updateItem(owner, { id: gone.id, change: { priceMinor: 1 } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are listed by name, page by page, each once', async () => {
    const { owner } = await makeCompany();
    const names = ['роза', 'Астра', 'Rose', 'лилия', 'роза', 'Роза', 'aster'];
    for (const [index, name] of names.entries())
      await createItem(owner, { ...rose, name, sku: String(index) });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listItems>> = await listItems(owner, { limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name.toLowerCase()));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['aster', 'rose', 'астра', 'лилия', 'роза', 'роза', 'роза']);
    await expect(listItems(owner, { cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'invalid',
      field: 'cursor',
    });
    expect((await listItems(owner, { kind: 'SERVICE' })).items).toEqual([]);
  });
});

describe('answers by hand', () => {
  it('are created, changed and removed; a question is asked once', async () => {
    const { owner } = await makeCompany();
    const open = await createFaq(owner, { question: 'Open?', answer: 'Yes' });
    const where = await createFaq(owner, { question: 'Where?', answer: 'Here' });
    await expect(createFaq(owner, { question: 'Open?', answer: 'No' })).rejects.toMatchObject({
      key: 'question-taken',
    });
    await expect(updateFaq(owner, { id: where.id, change: { question: 'Open?' } })).rejects.toMatchObject({
      key: 'question-taken',
    });
    expect(await updateFaq(owner, { id: open.id, change: { answer: 'Till nine' } })).toMatchObject({
      question: 'Open?',
      answer: 'Till nine',
    });
    await deleteFaq(owner, { id: where.id });
    await expect(deleteFaq(owner, { id: where.id })).rejects.toMatchObject({ code: 'not-found' });
    const page = await listFaq(owner);
    expect(page.faq.map(({ question, answer }) => [question, answer])).toEqual([['Open?', 'Till nine']]);
    expect(page.nextCursor).toBeNull();
  });
});
