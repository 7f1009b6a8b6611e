import type { CatalogueItem } from '../schemas';
import type { Facet } from './schemas';

const mostValues = 30;

/** How the items can be told apart: each option with its values, the commonest first. Names differ in case only: one. */
export function facetsOf(items: ReadonlyArray<Pick<CatalogueItem, 'options'>>): Facet[] {
  const facets = new Map<string, { option: string; values: Map<string, { value: string; items: number }> }>();
  for (const { options } of items) {
    for (const [option, value] of Object.entries(options)) {
      const facet = facets.get(keyOf(option)) ?? { option, values: new Map() };
      facets.set(keyOf(option), facet);
      const seen = facet.values.get(keyOf(value)) ?? { value, items: 0 };
      facet.values.set(keyOf(value), { ...seen, items: seen.items + 1 });
    }
  }
  return [...facets.values()].map(({ option, values }) => ({
    option,
    values: [...values.values()]
      .toSorted((one, other) => other.items - one.items || one.value.localeCompare(other.value))
      .slice(0, mostValues),
  }));
}

const keyOf = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');
