import type { WireDifference } from './price-list-api';

type State = NonNullable<WireDifference['before']>;

/** What a difference is about, as people call it. */
export function nameOf({ before, after }: Pick<WireDifference, 'before' | 'after'>): string {
  const state: State | null = after ?? before;
  if (!state) return '';
  return 'question' in state ? state.question : [state.name, ...Object.values(state.options)].join(', ');
}

const fields = [
  'kind',
  'sku',
  'name',
  'description',
  'options',
  'priceMinor',
  'currency',
  'unit',
  'durationMinutes',
  'prepayment',
  'format',
  'place',
  'stock',
  'question',
  'answer',
] as const;
export type ChangedField = (typeof fields)[number];

/** What differs between two states of one thing, the price first. */
export function fieldsChanged({ before, after }: Pick<WireDifference, 'before' | 'after'>): ChangedField[] {
  if (!before || !after) return [];
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return fields
    .filter((field) => JSON.stringify(sorted(one[field])) !== JSON.stringify(sorted(other[field])))
    .toSorted((a, b) => Number(b === 'priceMinor') - Number(a === 'priceMinor'));
}

/** The order of keys means nothing. */
function sorted(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? Object.entries(value).toSorted() : value;
}
