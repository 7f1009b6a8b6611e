import { describe, expect, it } from 'vitest';
import { judgeNumberFormat } from './judge-number-format';

describe('number formats', () => {
  it.each([
    ['General', 'number', ''],
    ['0.00', 'number', ''],
    ['#,##0.00', 'number', ''],
    ['#,##0.00\\ "₽"', 'number', '₽'],
    ['#,##0.00\\ [$₽-419]', 'number', '₽'],
    ['[$$-409]#,##0.00', 'number', '$'],
    ['#,##0"р."', 'number', 'р.'],
    ['_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-;_-* "-"??\\ "₽"_-;_-@_-', 'number', '₽'],
    ['"$"#,##0.00_);[Red]("$"#,##0.00)', 'number', '$'],
    ['#,##0 "руб./кг"', 'number', 'руб./кг'],
    ['0%', 'percent', ''],
    ['0.00%', 'percent', ''],
    ['dd.mm.yyyy', 'date', undefined],
    ['[$-419]d mmm', 'date', undefined],
    ['h:mm', 'time', undefined],
    ['[h]:mm', 'time', undefined],
    ['[mm]:ss', 'time', undefined],
    ['#,##0,', 'odd', undefined],
    ['#,##0.0,,"M"', 'odd', undefined],
    ['0"."00', 'odd', undefined],
    ['[>=1000]0.0,"k";0', 'odd', undefined],
  ])('%s', (code, kind, literal) => {
    const format = judgeNumberFormat(200, code);
    expect(format.kind).toBe(kind);
    if (literal !== undefined) expect(format.literal).toBe(literal);
  });

  it('zeros alone pad', () => {
    expect(judgeNumberFormat(200, '00000')).toMatchObject({ kind: 'number', padding: 5 });
    expect(judgeNumberFormat(200, '0')).toMatchObject({ padding: 0 });
  });

  it('formats named by number only are known', () => {
    expect(judgeNumberFormat(9, undefined).kind).toBe('percent');
    expect(judgeNumberFormat(14, undefined).kind).toBe('date');
    expect(judgeNumberFormat(20, undefined).kind).toBe('time');
    expect(judgeNumberFormat(4, undefined).kind).toBe('number');
  });
});
