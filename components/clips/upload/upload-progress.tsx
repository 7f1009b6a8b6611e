'use client';

import { Pause, Play, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../../ui/icon-button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Spinner } from '../../ui/spinner';
import type { useVideoUpload } from './use-video-upload';

/** How far a video is on its way to the server, and what can be done about it. */
export function UploadProgress({ upload }: { upload: ReturnType<typeof useVideoUpload> }) {
  const t = useTranslations('clips.upload');
  const { state } = upload;
  if (state.kind === 'judging') {
    return (
      <p role="status" className="flex items-center gap-2 text-sm">
        <Spinner />
        {t('judging', { name: state.name })}
      </p>
    );
  }
  if (state.kind !== 'sending' && state.kind !== 'lost' && state.kind !== 'paused') return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1 wrap-anywhere">
          <Progress value={state.percent} label={t('sending', { name: state.name })} />
        </div>
        {state.kind === 'paused' ? (
          <IconButton icon={Play} size="icon-sm" label={t('goOn')} onClick={upload.goOn} />
        ) : (
          <IconButton icon={Pause} size="icon-sm" label={t('pause')} onClick={upload.pause} />
        )}
        <IconButton icon={X} size="icon-sm" label={t('drop')} onClick={upload.drop} />
      </div>
      {state.kind === 'lost' ? (
        <Notice kind="waiting" role="status">
          {t('lost')}
        </Notice>
      ) : null}
      {state.kind === 'paused' ? (
        <p role="status" className="text-sm text-muted-foreground">
          {t('paused')}
        </p>
      ) : null}
    </div>
  );
}
