import type { Scored } from './scored-items';
import type { TextMatch } from './text-match';

interface Answer {
  readonly item: Scored;
  readonly match: TextMatch;
}

/**
 * Of the variants of one thing those that were asked for: who names a colour or a size wants no other, unless there is
 * none like that. A variant goes when another has every wanted value that it has, and more.
 */
export function wantedVariants(answers: readonly Answer[]): Scored[] {
  const groups = Map.groupBy(answers, ({ item }) => item.group);
  return [...groups.values()].flatMap((group) => {
    const values = group.map(({ match }) => valuesOf(match));
    return group
      .filter((_, index) => {
        const own = values[index] ?? new Set<string>();
        return !values.some((other) => other.size > own.size && [...own].every((word) => other.has(word)));
      })
      .map(({ item }) => item);
  });
}

/** What only the options say: a word of the title is true of every variant. */
const valuesOf = ({ inTitle, inOptions }: TextMatch): ReadonlySet<string> =>
  new Set([...inOptions.keys()].filter((word) => !inTitle.has(word)));
