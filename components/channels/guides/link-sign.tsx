'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '../../ui/copy-button';
import { Spinner } from '../../ui/spinner';
import type { WireLink } from '../channels-api';
import { useSecondsUntil } from './use-seconds-until';

/** What the phone has to see or be told: the picture, always on white so that cameras read it, or the code. */
export function LinkSign({ link }: { link: WireLink | undefined }) {
  const t = useTranslations('channels.waha');
  const g = useTranslations('channels.guide');
  const seconds = useSecondsUntil(link?.expiresAt ?? null);
  const until =
    link === undefined ? null : (
      <p className="text-sm text-muted-foreground tabular-nums">
        {seconds === null ? t('refreshes') : seconds > 0 ? t('refreshIn', { seconds }) : t('refreshing')}
      </p>
    );
  if (link?.state === 'scan' && link.picture) {
    return (
      <figure className="flex flex-col gap-2">
        {/* biome-ignore lint/performance/noImgElement: a data address; there is nothing to optimise */}
        <img
          src={link.picture}
          alt={t('pictureOf')}
          className="size-64 rounded border border-border bg-white p-3 [image-rendering:pixelated]"
        />
        {until}
      </figure>
    );
  }
  if (link?.state === 'code' && link.code) {
    return (
      <div className="flex flex-col gap-2">
        <p className="text-sm text-muted-foreground">{t('codeIs')}</p>
        <div className="flex flex-wrap items-center gap-3">
          <output className="rounded border border-border bg-card px-4 py-3 font-mono text-xl font-semibold tracking-widest">
            {link.code}
          </output>
          <CopyButton text={link.code} label={g('copy')} />
        </div>
        {until}
      </div>
    );
  }
  if (link === undefined || link.state === 'waiting') {
    return (
      <div className="grid size-64 place-items-center rounded border border-dashed border-input text-muted-foreground">
        <Spinner className="size-6" />
      </div>
    );
  }
  return null;
}
