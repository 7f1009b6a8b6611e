'use client';

import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { TableSkeleton } from '../ui/table-skeleton';
import { DifferenceLine } from './difference-line';
import { useDifferences } from './use-differences';

type Props = {
  label: string;
  queryKey: readonly unknown[];
  path: string;
  query: Readonly<Record<string, string | null>>;
  /** Said when there are none. */
  nothing?: string;
};

/** Differences, item by item, the largest jumps of a price first. */
export function DifferenceList({ label, queryKey, path, query, nothing }: Props) {
  const pages = useDifferences(queryKey, path, query);
  const differences = pages.data?.pages.flatMap((page) => page.differences) ?? [];
  if (pages.isPending) return <TableSkeleton />;
  if (pages.isError)
    return (
      <ErrorState error={pages.error} onRetry={() => void pages.refetch()} retrying={pages.isFetching} />
    );
  if (differences.length === 0) return nothing ? <p className="text-muted-foreground">{nothing}</p> : null;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="scroll-quiet max-h-[60dvh] overflow-y-auto rounded border border-border bg-card"
    >
      <ul className="divide-y divide-border">
        {differences.map((difference) => (
          <DifferenceLine key={`${difference.subject}-${difference.id}`} difference={difference} />
        ))}
      </ul>
      <LoadMore
        more={pages.hasNextPage}
        loading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </section>
  );
}
