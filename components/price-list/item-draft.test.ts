import { describe, expect, it } from 'vitest';
import { checkDraft, draftOf, type ItemDraft } from './item-draft';

const product: ItemDraft = { ...draftOf(null, 'RUB', 'PRODUCT'), name: 'Boots', price: '1 234,50' };
const service: ItemDraft = {
  ...draftOf(null, 'RUB', 'SERVICE'),
  name: 'Haircut',
  price: '0',
  duration: '45',
};

describe('an item typed by hand', () => {
  it('becomes minor units, with an empty stock meaning "not counted"', () => {
    expect(checkDraft(product, 'RUB')).toMatchObject({ ok: true, item: { priceMinor: 123450, stock: null } });
  });

  it('may be a free service, but not a free product', () => {
    expect(checkDraft(service, 'RUB')).toMatchObject({
      ok: true,
      item: { priceMinor: 0, durationMinutes: 45 },
    });
    expect(checkDraft({ ...product, price: '0' }, 'RUB')).toEqual({ ok: false, wrong: ['price'] });
  });

  it('names every field that cannot be read', () => {
    expect(checkDraft({ ...product, name: ' ', price: 'x', stock: '-1' }, 'RUB')).toEqual({
      ok: false,
      wrong: ['name', 'price', 'stock'],
    });
    expect(
      checkDraft({ ...service, duration: '', prepayment: 'PERCENT', prepaymentValue: '120' }, 'RUB'),
    ).toEqual({ ok: false, wrong: ['duration', 'prepaymentValue'] });
  });

  it('keeps a prepayment as an amount or as a percentage', () => {
    expect(checkDraft({ ...service, prepayment: 'AMOUNT', prepaymentValue: '500' }, 'RUB')).toMatchObject({
      item: { prepayment: { kind: 'AMOUNT', value: 50000 } },
    });
    expect(checkDraft({ ...service, prepayment: 'PERCENT', prepaymentValue: '30' }, 'RUB')).toMatchObject({
      item: { prepayment: { kind: 'PERCENT', value: 30 } },
    });
  });

  it('drops options that are half filled in', () => {
    const options = [
      { id: 1, name: 'Size', value: '42' },
      { id: 2, name: 'Colour', value: ' ' },
    ];
    expect(checkDraft({ ...product, options }, 'RUB')).toMatchObject({ item: { options: { Size: '42' } } });
  });
});
