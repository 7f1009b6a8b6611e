import type { NumberFormat } from './workbook';

// Formats that files name by number only (ECMA-376 part 1, 18.8.30). The others among the first 50 are plain numbers.
const percents = new Set([9, 10]);
const dates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const times = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

const token =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(h+|m+|s+)\]|\[([<>=][^\]]*)\]|\[[^\]]*\]|(General)|(AM\/PM|A\/P)|([\s\S])/gi;

/** Reads a number format as far as it changes what a number means; unknown ones count as plain numbers. */
export function judgeNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (percents.has(id)) return { kind: 'percent', literal: '', padding: 0 };
    if (dates.has(id)) return { kind: 'date', literal: '', padding: 0 };
    if (times.has(id)) return { kind: 'time', literal: '', padding: 0 };
    return { kind: 'number', literal: '', padding: 0 };
  }
  return judgeCode(code);
}

function judgeCode(code: string): NumberFormat {
  let literal = '';
  let pattern = '';
  let conditional = false;
  for (const match of code.matchAll(token)) {
    const [, quoted, escaped, symbol, elapsed, condition, , , plain] = match;
    const shown = quoted ?? escaped ?? symbol;
    if (condition !== undefined) conditional = true;
    else if (elapsed !== undefined) pattern += 'h';
    // Only the section for positive numbers says how a price looks.
    else if (plain === ';') break;
    else if (shown !== undefined) {
      literal += shown;
      pattern += shown.trim() === '' ? '' : 'x';
    } else if (plain !== undefined && /[0#?.,%/ymdhse@]/i.test(plain)) pattern += plain.toLowerCase();
    else if (plain !== undefined) literal += plain;
  }
  return {
    kind: kindOf(pattern, conditional),
    literal: literal.trim(),
    padding: /^0{2,}$/.test(pattern) ? pattern.length : 0,
  };
}

function kindOf(pattern: string, conditional: boolean): NumberFormat['kind'] {
  if (/[yd]/.test(pattern)) return 'date';
  if (/[hs]/.test(pattern)) return 'time';
  if (/m/.test(pattern)) return 'date';
  if (pattern.includes('%')) return 'percent';
  // A comma after the last digit divides by a thousand; text between the digits makes 1234 look like 12.34.
  if (conditional || /[0#?],+(?![0#?,])/.test(pattern) || /[0#?.,]x+[0#?.,]/.test(pattern)) return 'odd';
  return 'number';
}
