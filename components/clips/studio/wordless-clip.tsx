'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice';
import { ClipDownloads } from '../clip-downloads';
import type { WireClip } from '../clips-api';
import { useClipName } from '../use-clip-name';
import { StudioHeader } from './studio-header';
import { VersionsPanel } from './versions-panel';

/** A clip without words: there is nothing to edit, only to watch and to save. */
export function WordlessClip({ clip }: { clip: WireClip }) {
  const t = useTranslations('clips');
  const name = useClipName(clip);
  return (
    <>
      <StudioHeader clip={clip}>
        <ClipDownloads clip={clip} name={name} />
      </StudioHeader>
      <div className="flex max-w-form flex-col gap-4">
        {clip.files.video === undefined ? null : (
          // biome-ignore lint/a11y/useMediaCaption: it was made without words
          <video
            controls
            playsInline
            preload="metadata"
            aria-label={name}
            src={`/api/files/${clip.files.video}`}
            className="max-h-[60dvh] w-full rounded bg-overlay"
          />
        )}
        <Notice>{t('studio.wordless')}</Notice>
        <VersionsPanel clipId={clip.id} />
      </div>
    </>
  );
}
