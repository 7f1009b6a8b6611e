'use client';

import { CircleAlert, Film } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { cn } from '../ui/class-names';
import { videoTypes } from './upload/video-types';

type Props = {
  /** A file hovers over the page. */
  over: boolean;
  wrong: string | undefined;
  /** Of the sentence that says why the last one was refused. */
  refusalId: string | undefined;
  maxMegabytes: number | undefined;
  onFile: (file: File) => void;
};

/** The place where a video is dropped, or tapped to be chosen. */
export function VideoDrop({ over, wrong, refusalId, maxMegabytes, onFile }: Props) {
  const t = useTranslations('clips.source');
  const ui = useTranslations('ui');
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <label
        htmlFor={id}
        className={cn(
          'flex cursor-pointer flex-col items-center justify-center gap-2 rounded border-2 border-dashed border-input bg-card px-6 py-10 text-center transition-colors hover:border-primary hover:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring lg:py-16',
          wrong && 'border-failed',
          over && 'border-primary bg-primary-soft',
        )}
      >
        <span className="grid size-14 place-items-center rounded-full bg-primary-soft text-primary-text">
          <Film aria-hidden className="size-7" />
        </span>
        <span className="text-base font-medium text-balance">{over ? ui('dropHere') : t('drop')}</span>
        <span className="max-w-80 text-sm text-balance text-muted-foreground">
          {maxMegabytes === undefined ? t('kinds') : t('hint', { limit: maxMegabytes })}
        </span>
        <input
          id={id}
          type="file"
          accept={videoTypes}
          aria-label={t('video')}
          aria-invalid={wrong || refusalId ? true : undefined}
          aria-describedby={wrong ? `${id}-error` : refusalId}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      {wrong ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1 text-sm text-failed">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {wrong}
        </p>
      ) : null}
    </div>
  );
}
