'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import { useActiveCompany } from '../../shell/use-active-company';
import { Card } from '../../ui/card';
import { cn } from '../../ui/class-names';
import { DateTime } from '../../ui/date-time';
import { Skeleton } from '../../ui/skeleton';
import { ClipFacts } from '../clip-facts';
import type { WireClip } from '../clips-api';
import { useStays } from './use-stays';

/** Every clip that was made of the same video, the newest first. */
export function VersionsPanel({ clipId }: { clipId: string }) {
  const t = useTranslations('clips');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const { data, isPending } = useQuery({
    queryKey: queryKeys.clipVersions(clipId),
    queryFn: ({ signal }) => request<{ versions: WireClip[] }>(`/api/clips/${clipId}/versions`, { signal }),
    enabled: useStays(clipId),
  });
  return (
    <Card aria-label={t('studio.versions')} className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold">{t('studio.versions')}</h2>
      {isPending ? <Skeleton className="h-12" /> : null}
      <ul className="flex flex-col gap-1">
        {data?.versions.map((clip) => (
          <li key={clip.id}>
            <Link
              href={`/clips/${clip.id}`}
              aria-current={clip.id === clipId ? 'page' : undefined}
              className={cn(
                'flex flex-wrap items-baseline gap-x-3 rounded-half px-2 py-1.5 text-sm hover:bg-hover',
                clip.id === clipId && 'bg-primary-soft font-medium',
              )}
            >
              <DateTime at={clip.createdAt} timeZone={timeZone} />
              <span className="text-muted-foreground">
                {clip.stage === 'failed' ? (
                  t('failed')
                ) : clip.stage === 'delivered' ? (
                  <ClipFacts clip={clip} />
                ) : (
                  t(`stages.${clip.stage}`)
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
