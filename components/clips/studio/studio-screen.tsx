'use client';

import { useTranslations } from 'next-intl';
import { ProblemError } from '../../api/problem-error';
import { Screen } from '../../shell/screen';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { ClipWaiting } from './clip-waiting';
import { Studio } from './studio';
import { useClip } from './use-clip';
import { WordlessClip } from './wordless-clip';

/** One clip: on its way, or to be watched, changed and rendered again. */
export function StudioScreen({ clipId }: { clipId: string }) {
  const ui = useTranslations('ui');
  const { clip, cues, original } = useClip(clipId);
  const wordless = cues.error instanceof ProblemError && cues.error.key === 'clip-without-cues';
  const broken = clip.isError ? clip : cues.isError && !wordless ? cues : null;
  return (
    <Screen>
      {broken ? (
        <ErrorState error={broken.error} onRetry={() => void broken.refetch()} retrying={broken.isFetching} />
      ) : clip.data && clip.data.stage !== 'delivered' ? (
        <ClipWaiting clip={clip.data} />
      ) : clip.data && wordless ? (
        <WordlessClip clip={clip.data} />
      ) : clip.data && cues.data && !original.isPending ? (
        <Studio key={clipId} clip={clip.data} loaded={cues.data} originalId={original.data?.fileId ?? null} />
      ) : (
        <div role="status" aria-busy="true" className="flex flex-col gap-4">
          <span className="sr-only">{ui('loading')}</span>
          <Skeleton className="h-10 w-72" />
          <div className="grid gap-6 lg:grid-cols-2">
            <Skeleton className="aspect-video" />
            <Skeleton className="h-96" />
          </div>
        </div>
      )}
    </Screen>
  );
}
