'use client';

import { Captions } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Ref, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { Skeleton } from '../../ui/skeleton';
import type { WireClip } from '../clips-api';
import { isUnderWay } from '../is-under-way';
import type { useClips } from '../use-clips';
import { ClipCard } from './clip-card';
import { DeleteClipDialog } from './delete-clip-dialog';

type Props = { ref: Ref<HTMLElement>; clips: ReturnType<typeof useClips>; timeZone: string };

const places = ['a', 'b', 'c'];

/** Every clip, newest first: those on the way with their stages, those that are there to be watched and changed. */
export function ClipList({ ref, clips, timeZone }: Props) {
  const t = useTranslations('clips');
  const ui = useTranslations('ui');
  const [leaving, setLeaving] = useState<WireClip | null>(null);
  const all = clips.data?.pages.flatMap((page) => page.clips) ?? [];
  const making = all.filter(isUnderWay).length;
  return (
    <section ref={ref} aria-labelledby="clips-list" className="scroll-mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-4">
        <h2 id="clips-list" className="text-lg font-semibold">
          {t('list')}
        </h2>
        <p role="status" className="text-sm text-muted-foreground">
          {making > 0 ? t('making', { count: making }) : null}
        </p>
      </div>
      {clips.isPending ? (
        <div role="status" aria-busy="true" className="flex flex-col gap-3">
          <span className="sr-only">{ui('loading')}</span>
          {places.map((place) => (
            <Skeleton key={place} className="h-28" />
          ))}
        </div>
      ) : clips.isError ? (
        <ErrorState error={clips.error} onRetry={() => void clips.refetch()} retrying={clips.isFetching} />
      ) : all.length > 0 ? (
        <>
          <ul className="flex flex-col gap-3">
            {all.map((clip) => (
              <ClipCard key={clip.id} clip={clip} timeZone={timeZone} onDelete={() => setLeaving(clip)} />
            ))}
          </ul>
          <LoadMore
            more={clips.hasNextPage}
            loading={clips.isFetchingNextPage}
            onMore={() => void clips.fetchNextPage()}
          />
        </>
      ) : (
        <EmptyState icon={Captions} title={t('emptyTitle')} text={t('emptyText')} />
      )}
      <DeleteClipDialog clip={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}
