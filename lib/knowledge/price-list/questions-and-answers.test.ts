import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('questions and answers', () => {
  it('are read on their own', async () => {
    const report = await readCsv([
      ['Вопрос', 'Ответ'],
      ['Есть доставка?', 'Да.\nПо городу'],
      ['Где вы?', ''],
      ['Есть доставка?', 'Нет.'],
      ['Когда открыто?', 'С 9 до 21'],
    ]);
    expect(report.faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['Когда открыто?', 'С 9 до 21'],
    ]);
    expect(reasonsOf(report)).toEqual([
      [2, 'Вопрос', 'question-duplicate'],
      [3, null, 'lone-cell'],
      [4, 'Вопрос', 'question-duplicate'],
    ]);
  });

  it('may stand in the same table as the items', async () => {
    const report = await readCsv([
      ['Название', 'Цена', 'Вопрос', 'Ответ'],
      ['Роза', '100', '', ''],
      ['', '', 'Есть доставка?', 'Да'],
    ]);
    expect(report).toMatchObject({ refused: [], faq: [{ row: 3 }], items: [{ row: 2 }] });
  });
});
