'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ClipCues } from '@/lib/subtitles/schemas';
import { FormError } from '../../ui/form-error';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import type { WireClip } from '../clips-api';
import { fittingOptions } from '../fitting-options';
import { useClipMeans } from '../use-clip-means';
import { CuePanel } from './cue-panel';
import { LookPanel } from './look-panel';
import { PlayerView } from './player-view';
import { QualityPanel } from './quality-panel';
import { StudioActions } from './studio-actions';
import { StudioHeader } from './studio-header';
import { StudioNotices } from './studio-notices';
import { useCueEditor } from './use-cue-editor';
import { usePlayer } from './use-player';
import { usePreview } from './use-preview';
import { useRender } from './use-render';
import { useStage } from './use-stage';
import { useStudioKeys } from './use-studio-keys';
import { VersionsPanel } from './versions-panel';
import { Waveform } from './waveform';

type Props = { clip: WireClip; loaded: ClipCues; originalId: string | null };

/** The player, the table of cues and the sound move together; what is changed costs nothing until it is rendered. */
export function Studio({ clip, loaded, originalId }: Props) {
  const t = useTranslations('clips.studio');
  const router = useRouter();
  const means = useClipMeans().data;
  const editor = useCueEditor(clip.id, { cues: loaded.cues, style: clip.options.style }, loaded.lengthMs);
  const render = useRender({ clip, loaded, editor, onRequested: (next) => router.push(`/clips/${next.id}`) });
  const stage = useStage({ clip, originalId, changed: editor.changed });
  const player = usePlayer(stage.src);
  const { preview, shown, error } = usePreview({
    clipId: clip.id,
    cues: editor.cues,
    style: editor.style,
    enabled: stage.showsPreview || editor.changed,
  });
  const [searching, setSearching] = useState(false);
  useStudioKeys({ editor, player, onSearch: () => setSearching(true) });
  return (
    <>
      <StudioHeader clip={clip}>
        <StudioActions clip={clip} editor={editor} render={render} />
      </StudioHeader>
      <div className="flex flex-col gap-4">
        <FormError error={render.error} />
        <StudioNotices editor={editor} stage={stage} previewError={error} possible={render.possible} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,32rem)]">
          <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-4">
            {stage.canPreview ? (
              <Segmented
                label={t('picture')}
                value={stage.mode}
                options={[
                  { value: 'result', label: t('result') },
                  { value: 'preview', label: t('preview') },
                ]}
                onChange={stage.choose}
              />
            ) : null}
            <PlayerView
              player={player}
              src={stage.src}
              poster={
                stage.showsPreview || clip.files.poster === undefined
                  ? undefined
                  : `/api/files/${clip.files.poster}`
              }
              width={loaded.width}
              height={loaded.height}
              lengthMs={loaded.lengthMs}
              vertical={clip.options.vertical}
              shown={stage.showsPreview ? shown : null}
              onBroken={stage.onBroken}
            />
            <Waveform editor={editor} player={player} source={loaded} />
          </div>
          <CuePanel
            editor={editor}
            player={player}
            limits={loaded.limits}
            searching={searching}
            onSearching={setSearching}
          />
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,32rem)]">
          <LookPanel
            editor={editor}
            options={fittingOptions(render.options, means)}
            onChange={render.choose}
            means={means}
            losesEdits={render.losesEdits}
          />
          <div className="flex flex-col gap-4">
            <QualityPanel report={preview?.report ?? loaded.report} missing={preview?.missing ?? []} />
            <VersionsPanel clipId={clip.id} />
            <Notice>{t('keys')}</Notice>
          </div>
        </div>
      </div>
    </>
  );
}
