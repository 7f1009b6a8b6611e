'use client';

import { useTranslations } from 'next-intl';
import type { FileAttachment } from '@/lib/conversations/schemas';

/** A voice or a piece of sound, with what was said in it written below. */
export function AttachedSound({ file, url }: { file: FileAttachment; url: string }) {
  const t = useTranslations('chat.attached');
  return (
    <figure className="flex w-full max-w-80 flex-col gap-1 rounded border border-border bg-card p-2">
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript below is the caption */}
      <audio
        controls
        preload="metadata"
        src={url}
        className="w-full"
        aria-label={t('sound', { name: file.name })}
      />
      {file.transcript ? (
        <figcaption className="px-1 text-sm text-muted-foreground">«{file.transcript}»</figcaption>
      ) : null}
    </figure>
  );
}
