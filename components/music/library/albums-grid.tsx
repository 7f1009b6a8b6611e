'use client';

import { Disc3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { Skeleton } from '../../ui/skeleton';
import { AlbumCard } from './album-card';
import { NothingHere } from './nothing-here';
import { useAlbums } from './use-albums';

const places = ['a', 'b', 'c', 'd', 'e', 'f'];
const grid = 'grid grid-cols-2 gap-4 sm:grid-cols-3 sm:gap-6 lg:grid-cols-4 xl:grid-cols-5';

/** Albums by their covers. */
export function AlbumsGrid({ query }: { query: string }) {
  const ui = useTranslations('ui');
  const albums = useAlbums(query);
  if (albums.isPending) {
    return (
      <div role="status" aria-busy="true" className={grid}>
        <span className="sr-only">{ui('loading')}</span>
        {places.map((place) => (
          <Skeleton key={place} className="aspect-square" />
        ))}
      </div>
    );
  }
  if (albums.isError) {
    return (
      <ErrorState error={albums.error} onRetry={() => void albums.refetch()} retrying={albums.isFetching} />
    );
  }
  const all = albums.data.pages.flatMap((page) => page.albums);
  if (all.length === 0) return <NothingHere icon={Disc3} query={query} />;
  return (
    <>
      <ul className={grid}>
        {all.map((album) => (
          <AlbumCard key={album.id} album={album} />
        ))}
      </ul>
      <LoadMore
        more={albums.hasNextPage}
        loading={albums.isFetchingNextPage}
        onMore={() => void albums.fetchNextPage()}
      />
    </>
  );
}
