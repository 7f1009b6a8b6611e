'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { fieldError } from '../api/field-error';
import { usePhotoArrival } from '../reels/use-photo-arrival';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { emptySource } from './clip-draft';
import type { ClipMeans, WireClip } from './clips-api';
import { fittingOptions } from './fitting-options';
import { listens } from './listens';
import { MakePanel } from './make-panel';
import { ClipOptionsPanel } from './options/clip-options';
import { isTextFile } from './options/is-text-file';
import { useGivenText } from './options/use-given-text';
import { SourceField } from './source-field';
import { useVideoUpload } from './upload/use-video-upload';
import type { useClipDraft } from './use-clip-draft';
import { useRequestClip } from './use-request-clip';
import { wishOf } from './wish-of';

type Props = {
  draft: ReturnType<typeof useClipDraft>;
  means: ClipMeans | undefined;
  onRequested: (clip: WireClip) => void;
};

/** The video, what is to be done with it, and the one button. */
export function ClipForm({ draft: { draft, change, choose }, means, onRequested }: Props) {
  const t = useTranslations('clips');
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const order = useRequestClip((clip) => {
    setTried(false);
    // The text belongs to this video; the other choices may serve the next one.
    change({ source: { ...emptySource, kind: draft.source.kind } });
    given.setOpen(false);
    onRequested(clip);
  });
  const upload = useVideoUpload({
    maxMegabytes: means?.tier.maxUploadMegabytes,
    onStored: (fileId, name) => change({ source: { kind: 'file', fileId, name, url: '' } }),
  });
  const given = useGivenText(draft, { change, choose });
  const takeVideo = (file: File) => {
    order.reset();
    change({ source: { ...emptySource, kind: 'file' } });
    upload.take(file);
  };
  const over = usePhotoArrival((file) => (isTextFile(file) ? void given.take(file) : takeVideo(file)));
  const options = fittingOptions(draft.options, means);
  const wish = wishOf({ ...draft, options });
  const deaf = means !== undefined && 'missing' in means.abilities.transcriber && listens(options);
  const sending = ['sending', 'lost', 'paused', 'judging'].includes(upload.state.kind);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sending || order.isPending) return;
    setTried(true);
    if (wish && !deaf) return order.mutate(wish);
    if (wish && deaf) given.setOpen(true);
    if (form.current) focusFirstWrong(form.current);
  }

  const missing = tried && wish === null;
  const isLink = draft.source.kind === 'link';
  const sourceError = missing
    ? t(isLink ? 'source.linkMissing' : 'source.missing')
    : (fieldError(order.error, 'url') ?? fieldError(order.error, 'source.url'));
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      aria-label={t('newClip')}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:grid-rows-[auto_1fr] lg:gap-x-10"
    >
      <SourceField
        source={draft.source}
        over={over}
        upload={upload}
        maxMegabytes={means?.tier.maxUploadMegabytes}
        error={sourceError}
        onFile={takeVideo}
        onChange={(source) => {
          order.reset();
          change({ source });
        }}
      />
      <ClipOptionsPanel
        options={options}
        onChange={choose}
        means={means}
        given={{ open: given.open, name: draft.givenName, error: given.errorOf(tried && deaf, order.error) }}
        onGivenOpen={given.setOpen}
        onGiven={given.set}
        onTextFile={(file) => void given.take(file)}
      />
      <MakePanel
        means={means}
        error={sourceError ? null : order.error}
        pending={order.isPending}
        waiting={sending}
      />
    </form>
  );
}
