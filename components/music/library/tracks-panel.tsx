'use client';

import { Music2 } from 'lucide-react';
import { useAddress } from '../../address/use-address';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { TableSkeleton } from '../../ui/table-skeleton';
import { NothingHere } from './nothing-here';
import { TrackList } from './track-list';
import { useTracks } from './use-tracks';

/** Tracks that match what stands in the address. */
export function TracksPanel({ query }: { query: string }) {
  const { get } = useAddress();
  const tracks = useTracks({ query, sourceId: get('source'), state: get('state') });
  if (tracks.isPending) return <TableSkeleton />;
  if (tracks.isError) {
    return (
      <ErrorState error={tracks.error} onRetry={() => void tracks.refetch()} retrying={tracks.isFetching} />
    );
  }
  const all = tracks.data.pages.flatMap((page) => page.tracks);
  if (all.length === 0) return <NothingHere icon={Music2} query={query} />;
  return (
    <>
      <TrackList tracks={all} />
      <LoadMore
        more={tracks.hasNextPage}
        loading={tracks.isFetchingNextPage}
        onMore={() => void tracks.fetchNextPage()}
      />
    </>
  );
}
