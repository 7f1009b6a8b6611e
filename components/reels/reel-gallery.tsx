'use client';

import { Clapperboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Ref, useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { Skeleton } from '../ui/skeleton';
import { DeleteReelDialog } from './delete-reel-dialog';
import { isUnderWay } from './is-under-way';
import { ReelCard } from './reel-card';
import type { WireReel, WireReelOrder } from './reels-api';
import type { useReels } from './use-reels';

type Props = {
  ref: Ref<HTMLElement>;
  reels: ReturnType<typeof useReels>;
  timeZone: string;
  onAgain: (order: WireReelOrder) => void;
};

const places = ['a', 'b', 'c', 'd'];
const grid = 'grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4 xl:grid-cols-5';

/** Every video, newest first: those on the way with their stages, those that are there to be played. */
export function ReelGallery({ ref, reels, timeZone, onAgain }: Props) {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const [playing, setPlaying] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<WireReel | null>(null);
  const all = reels.data?.pages.flatMap((page) => page.reels) ?? [];
  const making = all.filter(isUnderWay).length;
  return (
    <section ref={ref} aria-labelledby="reels-gallery" className="scroll-mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-4">
        <h2 id="reels-gallery" className="text-lg font-semibold">
          {t('gallery')}
        </h2>
        <p role="status" className="text-sm text-muted-foreground">
          {making > 0 ? t('making', { count: making }) : null}
        </p>
      </div>
      {reels.isPending ? (
        <div role="status" aria-busy="true" className={grid}>
          <span className="sr-only">{ui('loading')}</span>
          {places.map((place) => (
            <Skeleton key={place} className="aspect-9/16" />
          ))}
        </div>
      ) : reels.isError ? (
        <ErrorState error={reels.error} onRetry={() => void reels.refetch()} retrying={reels.isFetching} />
      ) : all.length > 0 ? (
        <>
          <ul className={grid}>
            {all.map((reel) => (
              <ReelCard
                key={reel.id}
                reel={reel}
                timeZone={timeZone}
                playing={playing === reel.id}
                onPlay={() => setPlaying(reel.id)}
                onAgain={onAgain}
                onDelete={() => setLeaving(reel)}
              />
            ))}
          </ul>
          <LoadMore
            more={reels.hasNextPage}
            loading={reels.isFetchingNextPage}
            onMore={() => void reels.fetchNextPage()}
          />
        </>
      ) : (
        <EmptyState icon={Clapperboard} title={t('emptyTitle')} text={t('emptyText')} />
      )}
      <DeleteReelDialog reel={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}
