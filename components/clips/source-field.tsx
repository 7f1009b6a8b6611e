'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { ChosenVideo } from './chosen-video';
import { type DraftSource, emptySource } from './clip-draft';
import { UploadProgress } from './upload/upload-progress';
import { UploadRefusal } from './upload/upload-refusal';
import type { useVideoUpload } from './upload/use-video-upload';
import { VideoDrop } from './video-drop';

type Props = {
  source: DraftSource;
  onChange: (source: DraftSource) => void;
  /** A file hovers over the page. */
  over: boolean;
  onFile: (file: File) => void;
  upload: ReturnType<typeof useVideoUpload>;
  maxMegabytes: number | undefined;
  /** The server's sentence about it, or that it is missing. */
  error: string | undefined;
};

/** The video: dropped on the page or chosen here, or fetched from a link. */
export function SourceField({ source, onChange, over, onFile, upload, maxMegabytes, error }: Props) {
  const t = useTranslations('clips.source');
  const id = useId();
  const { kind } = upload.state;
  const isIdle = kind === 'none' || kind === 'refused' || kind === 'too-large';
  const wrong = isIdle && kind === 'none' ? error : undefined;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Segmented
        label={t('label')}
        value={source.kind}
        options={[
          { value: 'file', label: t('file') },
          { value: 'link', label: t('link') },
        ]}
        onChange={(next) => onChange({ ...source, kind: next })}
      />
      {source.kind === 'link' ? (
        <Field label={t('linkLabel')} hint={t('linkHint')} error={error}>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              autoComplete="off"
              placeholder={t('linkExample')}
              value={source.url}
              onChange={(event) => onChange({ ...source, url: event.target.value })}
            />
          )}
        </Field>
      ) : source.fileId !== null && isIdle ? (
        <ChosenVideo name={source.name} fileId={source.fileId} onDrop={() => onChange(emptySource)} />
      ) : isIdle ? (
        <VideoDrop
          over={over}
          wrong={wrong}
          refusalId={kind === 'none' ? undefined : id}
          maxMegabytes={maxMegabytes}
          onFile={onFile}
        />
      ) : (
        <UploadProgress upload={upload} />
      )}
      {source.kind === 'file' ? (
        <UploadRefusal id={id} state={upload.state} maxMegabytes={maxMegabytes} />
      ) : null}
    </div>
  );
}
