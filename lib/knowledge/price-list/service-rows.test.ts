import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('services', () => {
  const service = { companyType: 'SERVICE', currency: 'USD' } as const;

  it('durations, formats, places and every way of prepaying', async () => {
    const report = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment', 'Format', 'Place'],
        ['Haircut', '45 min', '$30', '$10', 'in person', 'Main St 1'],
        ['Colour', '2 h 30 min', '120', '50%', '', ''],
        ['Shave', '1:30', '40', 'none', '', ''],
        ['Trim', '20 min', '15', '', '', ''],
        ['Wash', '10 min', '5', '100%', '', ''],
        ['Talk', '15 min', 'free', '', '', ''],
        ['Gift', '15 min', '20', '20', '', ''],
      ],
      service,
    );
    expect(report.refused).toEqual([]);
    expect(
      report.items.map(({ durationMinutes, priceMinor, prepayment }) => [
        durationMinutes,
        priceMinor,
        prepayment,
      ]),
    ).toEqual([
      [45, 3000, { kind: 'AMOUNT', value: 1000 }],
      [150, 12000, { kind: 'PERCENT', value: 50 }],
      [90, 4000, { kind: 'NONE' }],
      [20, 1500, { kind: 'NONE' }],
      [10, 500, { kind: 'FULL' }],
      [15, 0, { kind: 'NONE' }],
      [15, 2000, { kind: 'FULL' }],
    ]);
    expect(report.items[0]).toMatchObject({ format: 'in person', place: 'Main St 1' });
  });

  it('without a prepayment column everything is paid in advance', async () => {
    const report = await readCsv(
      [
        ['Service', 'Duration', 'Price'],
        ['Cut', '45 min', '30'],
      ],
      service,
    );
    expect(report.items[0]?.prepayment).toEqual({ kind: 'FULL' });
  });

  it('a small bare prepayment could be an amount or a percentage', async () => {
    const bare = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(reasonsOf(bare)).toEqual([[2, 'Prepayment', 'prepayment-unclear']]);
    const marked = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment, USD'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(marked.items[0]?.prepayment).toEqual({ kind: 'AMOUNT', value: 5000 });
    const percent = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment, %'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(percent.items[0]?.prepayment).toEqual({ kind: 'PERCENT', value: 50 });
    const beside = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['Cut', '45 min', '300', '50'],
        ['Dye', '1 h', '500', '250'],
      ],
      service,
    );
    expect(beside.items[0]?.prepayment).toEqual({ kind: 'AMOUNT', value: 5000 });
  });

  it('what cannot be told is refused', async () => {
    const report = await readCsv(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['A', '', '30', 'none'],
        ['B', '90', '30', 'none'],
        ['C', '1 h', '30', '$40'],
        ['D', '1 h', '30', '130%'],
        ['E', '1 h', '30', 'some'],
        ['F', '1 h', '30', '10 €'],
      ],
      service,
    );
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([
      [2, 'Duration', 'duration-missing'],
      [3, 'Duration', 'duration-unit-missing'],
      [4, 'Prepayment', 'prepayment-too-large'],
      [5, 'Prepayment', 'prepayment-unreadable'],
      [6, 'Prepayment', 'prepayment-unreadable'],
      [7, 'Prepayment', 'currency-differs'],
    ]);
  });
});
