import type { DecimalMark, Numeral } from './numeral';

/**
 * Reads digits with separators by grammar alone, without guessing: `1.234` may be a thousand and more, or one and a
 * bit, and is returned as ambiguous. `body` starts and ends with a digit.
 */
export function parseNumeral(body: string): Numeral {
  if (/[\r\n\t]/.test(body)) return { kind: 'malformed' };
  // Spaces and apostrophes can only group digits, so what is left is decided without them.
  const spaced = /[ '’ʼ`´]/.test(body);
  const marks = [...body.matchAll(/[.,]/g)].map(([mark]) => mark as DecimalMark);
  if (spaced) return parseSpaced(body, marks);
  const [first] = marks;
  if (first === undefined) return certain(body, '', null, null);
  if (new Set(marks).size === 2) return parseMixed(body, marks);
  if (marks.length > 1) return parseGrouped(body, first, '', null);
  return parseSingle(body, first);
}

function parseSpaced(body: string, marks: readonly DecimalMark[]): Numeral {
  const [mark, second] = marks;
  if (second !== undefined) return { kind: 'malformed' };
  const [head = '', fraction = ''] = mark === undefined ? [body] : body.split(mark);
  // One kind of grouping sign in one number.
  const signs = new Set(head.match(/[^\d]/g));
  if (signs.size !== 1 || !/^[1-9]\d{0,2}(?:[^\d]\d{3})+$/.test(head) || !/^\d*$/.test(fraction))
    return { kind: 'malformed' };
  return certain(head.replace(/[^\d]/g, ''), fraction, mark ?? null, ' ');
}

/** Both marks: the last one is the decimal mark, if the other groups properly. */
function parseMixed(body: string, marks: readonly DecimalMark[]): Numeral {
  const decimal = marks.at(-1) ?? '.';
  const [head = '', fraction = '', more] = body.split(decimal);
  if (more !== undefined) return { kind: 'malformed' };
  return parseGrouped(head, decimal === ',' ? '.' : ',', fraction, decimal);
}

function parseGrouped(
  head: string,
  group: DecimalMark,
  fraction: string,
  decimal: DecimalMark | null,
): Numeral {
  const proper = group === '.' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/ : /^[1-9]\d{0,2}(?:,\d{3})+$/;
  if (!proper.test(head)) return { kind: 'malformed' };
  return certain(head.replaceAll(group, ''), fraction, decimal, group);
}

function parseSingle(body: string, mark: DecimalMark): Numeral {
  const [head = '', tail = ''] = body.split(mark);
  const couldGroup = tail.length === 3 && /^[1-9]\d{0,2}$/.test(head);
  return couldGroup ? { kind: 'ambiguous', mark, head, tail } : certain(head, tail, mark, null);
}

function certain(
  whole: string,
  fraction: string,
  decimal: DecimalMark | null,
  group: DecimalMark | ' ' | null,
): Numeral {
  if (/^0\d/.test(whole)) return { kind: 'malformed' };
  return { kind: 'certain', whole, fraction, decimal, group };
}
