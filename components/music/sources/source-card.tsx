'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { WireSource } from '../music-api';
import { DriftNotice } from './drift-notice';
import { EndSource } from './end-source';
import { NextRuns } from './next-runs';
import { RightsFacts } from './rights-facts';
import { SourceState } from './source-state';

/** One source: its rights, how long they last, whether its pages are still as they were, when it is looked at next. */
export function SourceCard({ source, mayDeclare }: { source: WireSource; mayDeclare: boolean }) {
  const t = useTranslations('music.sources');
  const { id, name, tracks, pageHosts, state } = source;
  return (
    <li aria-label={name}>
      <Card className="flex h-full flex-col gap-4 p-4 sm:p-6">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-base font-semibold wrap-anywhere">{name}</h2>
            <p className="text-sm text-muted-foreground wrap-anywhere">
              {t('idAndHosts', { id, hosts: pageHosts.join(', ') })}
            </p>
          </div>
          <SourceState source={source} />
        </div>
        <DriftNotice source={source} />
        <RightsFacts rights={source.declaration} />
        <NextRuns source={source} />
        <p className="text-sm text-muted-foreground tabular-nums">{t('tracks', { count: tracks })}</p>
        <div className="mt-auto flex flex-wrap gap-2">
          {state === 'ACTIVE' ? (
            <Button asChild size="sm">
              <Link href={`/music/sources/${id}`} aria-label={t('previewOf', { name })}>
                <Search aria-hidden />
                {t('preview')}
              </Link>
            </Button>
          ) : null}
          {mayDeclare ? (
            <>
              <Button asChild size="sm" variant="secondary">
                <Link href={`/music/sources/${id}/change`} aria-label={t('changeOf', { name })}>
                  {t('change')}
                </Link>
              </Button>
              <EndSource source={source} />
            </>
          ) : null}
        </div>
      </Card>
    </li>
  );
}
