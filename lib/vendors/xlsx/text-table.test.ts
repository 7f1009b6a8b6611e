import { expect, it } from 'vitest';
import { textTable } from './text-table';

it('texts come back by their place, and there is no other', () => {
  const table = textTable();
  const texts = Array.from({ length: 3_000 }, (_, index) => (index % 7 === 0 ? '' : `Роза ${index} 🌹`));
  for (const text of texts) table.add(text);
  expect(texts.map((_, index) => table.get(index))).toEqual(texts);
  for (const index of [-1, 3_000, 0.5, Number.NaN]) expect(table.get(index)).toBeUndefined();
});

it('texts that would fill the memory are refused', () => {
  const table = textTable();
  const megabyte = 'x'.repeat(1024 * 1024);
  const fill = (): void => {
    for (let count = 0; count < 65; count += 1) table.add(megabyte);
  };
  expect(fill).toThrow(expect.objectContaining({ code: 'invalid', key: 'spreadsheet-unsafe' }));
});
