'use client';

import { CircleCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { FileDrop } from '../../ui/file-drop';
import { useMounted } from '../../ui/use-mounted';
import { UploadProgress } from './upload-progress';
import { UploadRefusal } from './upload-refusal';
import { useVideoUpload } from './use-video-upload';
import { videoTypes } from './video-types';

type Props = { token: string; until: string; maxMegabytes: number; done: boolean };

/** Where somebody whose messenger takes no large files sends their one video. */
export function UploadPage({ token, until, maxMegabytes, done: before }: Props) {
  const t = useTranslations('clips.link');
  const format = useFormatter();
  const mounted = useMounted();
  const id = useId();
  const [done, setDone] = useState(before);
  const upload = useVideoUpload({ maxMegabytes, link: token, onStored: () => setDone(true) });
  const busy =
    upload.state.kind !== 'none' && upload.state.kind !== 'refused' && upload.state.kind !== 'too-large';
  if (done) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState heading="h1" icon={CircleCheck} title={t('doneTitle')} text={t('doneText')} />
      </main>
    );
  }
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-form flex-col justify-center gap-4 px-4 py-8">
      <header>
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="mt-1 text-sm text-muted-foreground">
          {t('text', {
            // In the reader's own time, which only their browser knows.
            time: mounted
              ? format.dateTime(new Date(until), {
                  hour: 'numeric',
                  minute: '2-digit',
                  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                })
              : '…',
          })}
        </p>
      </header>
      {busy ? (
        <UploadProgress upload={upload} />
      ) : (
        <FileDrop
          label={t('drop')}
          hint={t('hint', { limit: maxMegabytes })}
          accept={videoTypes}
          onFile={upload.take}
        />
      )}
      <UploadRefusal id={id} state={upload.state} maxMegabytes={maxMegabytes} />
    </main>
  );
}
