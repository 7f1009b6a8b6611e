import { describe, expect, it } from 'vitest';
import { readPriceList } from '@/lib/knowledge';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { toCsv } from '../export/to-csv';
import { itemsFile } from './items-file';
import type { WireItem } from './price-list-api';

const product: WireItem = {
  id: 'item_1',
  kind: 'PRODUCT',
  sku: 'ROSE-9',
  name: 'Букет роз, "классика"',
  description: 'Красные; с эвкалиптом',
  options: { Размер: '9 роз' },
  priceMinor: 290_050,
  currency: 'RUB',
  unit: 'шт',
  stock: 20,
  durationMinutes: null,
  prepayment: null,
  format: null,
  place: null,
  photoId: null,
  archivedAt: null,
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};
const service = (sku: string, prepayment: WireItem['prepayment']): WireItem => ({
  ...product,
  kind: 'SERVICE',
  sku,
  name: `Букет на дом ${sku}`,
  options: {},
  unit: null,
  stock: null,
  durationMinutes: 80,
  prepayment,
  format: 'очно',
  place: 'Тверская 5',
});
const items = [
  product,
  { ...product, sku: 'CARD', name: 'Открытка', options: {}, stock: null },
  service('S-NONE', { kind: 'NONE' }),
  service('S-FULL', { kind: 'FULL' }),
  service('S-AMOUNT', { kind: 'AMOUNT', value: 50_000 }),
  service('S-PERCENT', { kind: 'PERCENT', value: 30 }),
];

describe.each(['en', 'ru'] as const)('a price list saved in %s', (language) => {
  const { fields, kinds, prepayments } = screenMessages[language].catalogue;
  const unit = language === 'ru' ? 'мин' : 'min';

  it('reads back exactly as it was', async () => {
    const file = itemsFile(items, {
      field: (field) => fields[field],
      kind: (kind) => kinds[kind],
      prepayment: (kind) => prepayments[kind],
      minutes: (count) => `${count} ${unit}`,
    });
    const report = await readPriceList(Buffer.from(toCsv(file)), 'price-list.csv', {
      currency: 'RUB',
      companyType: 'HYBRID',
    });
    expect(report.refused).toEqual([]);
    expect(report.items).toMatchObject(
      items.map(({ sku, kind, name, options, priceMinor, stock, durationMinutes, prepayment, place }) => ({
        sku,
        kind,
        name,
        options,
        priceMinor,
        stock,
        durationMinutes,
        prepayment,
        place,
      })),
    );
  });
});
