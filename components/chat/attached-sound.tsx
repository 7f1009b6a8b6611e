'use client';

import { Captions } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FileAttachment } from '@/lib/conversations/schemas';
import type { Viewer } from './viewer';

type Props = { file: FileAttachment; url: string; viewer: Viewer };

/** A voice or a piece of sound, with what was said in it written below, or for the owner why it is not. */
export function AttachedSound({ file, url, viewer }: Props) {
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
        <figcaption className="flex items-start gap-2 px-1 text-sm">
          <Captions aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
          <span className="min-w-0 wrap-anywhere">
            <span className="text-xs text-muted-foreground">{t('transcribed')}: </span>«{file.transcript}»
          </span>
        </figcaption>
      ) : file.kind === 'voice' && viewer.kind === 'owner' ? (
        <figcaption className="px-1 text-xs text-muted-foreground">
          {t(file.failure === undefined ? 'notListened' : 'notUnderstood')}
        </figcaption>
      ) : null}
    </figure>
  );
}
