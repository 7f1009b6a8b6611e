import type { Note, Refusal } from '../schemas';

export interface Place {
  readonly sheet: string | null;
  readonly row: number;
}

/** A row that claims a key (a SKU, a question). `value` is null when the row was refused for another reason. */
export interface Claim<T> extends Place {
  /** Number of the table. */
  readonly table: number;
  readonly key: string;
  readonly shown: string;
  readonly value: T | null;
}

export interface Naming {
  /** Header of the key's column at a place, for reports. */
  readonly column: (claim: { readonly table: number }) => string | null;
  readonly reason: 'sku-duplicate' | 'question-duplicate';
}

export interface Settled<T> {
  readonly kept: readonly T[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

/**
 * Rows that claim one key: the same content twice is kept once, with a note; with any difference, or a refused row
 * among them, none can be trusted and each is refused naming the others.
 */
export function settleRows<T extends Place>(claims: readonly Claim<T>[], naming: Naming): Settled<T> {
  const groups = new Map<string, Claim<T>[]>();
  for (const claim of claims) {
    const group = groups.get(claim.key);
    if (group) group.push(claim);
    else groups.set(claim.key, [claim]);
  }
  const kept: T[] = [];
  const refused: Refusal[] = [];
  const notes: Note[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    if (!first) continue;
    if (!rest.every((other) => isSame(first.value, other.value))) refused.push(...refuseAll(group, naming));
    else if (first.value !== null) {
      kept.push(first.value);
      if (rest.length > 0) notes.push(collapsed(first, rest));
    }
  }
  return { kept, refused, notes };
}

function refuseAll<T>(group: readonly Claim<T>[], naming: Naming): Refusal[] {
  return group
    .filter(({ value }) => value !== null)
    .map((claim) => {
      const { sheet, row, shown } = claim;
      const others = group.filter((other) => other !== claim);
      const params = { value: shown, rows: rowsOf(claim, others) };
      return {
        sheet,
        row,
        column: naming.column(claim),
        value: shown,
        reason: { key: naming.reason, params },
      };
    });
}

function collapsed<T>(first: Claim<T>, rest: readonly Claim<T>[]): Note {
  const params = { value: first.shown, rows: rowsOf(first, rest) };
  return { sheet: first.sheet, row: first.row, key: 'duplicate-collapsed', params };
}

const content = (value: Place | null): string => JSON.stringify({ ...value, sheet: null, row: 0, table: 0 });

const isSame = (one: Place | null, other: Place | null): boolean => content(one) === content(other);

/** `3, 7`, with the sheet where it is another one; the first ten. */
function rowsOf(entry: Place, others: readonly Place[]): string {
  const names = others
    .slice(0, 10)
    .map(({ sheet, row }) => (sheet === entry.sheet ? String(row) : `${sheet}!${row}`));
  return others.length > 10 ? `${names.join(', ')}…` : names.join(', ');
}
