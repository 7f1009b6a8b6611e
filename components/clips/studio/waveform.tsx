'use client';

import { ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ClipCues } from '@/lib/subtitles/schemas';
import { IconButton } from '../../ui/icon-button';
import { TimelineCue } from './timeline-cue';
import type { useCueEditor } from './use-cue-editor';
import type { Player } from './use-player';
import { usePlayhead } from './use-playhead';
import { useTimelineView } from './use-timeline-view';
import { useWaves } from './use-waves';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  player: Player;
  source: Pick<ClipCues, 'peaks' | 'shots' | 'lengthMs' | 'fps'>;
};

/** Pixels of a second, from far to near. */
const zooms = [10, 20, 40, 80, 160, 320];

/** The sound as a line of waves with the cues over it; their edges can be dragged, a click leads the player there. */
export function Waveform({ editor, player, source }: Props) {
  const t = useTranslations('clips.studio.waves');
  const [zoom, setZoom] = useState(3);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const aSecond = zooms[zoom] ?? 80;
  const width = Math.ceil((source.lengthMs / 1_000) * aSecond);
  const view = useTimelineView(scroller);
  useWaves({ canvas, view, aSecond, source });
  usePlayhead({ scroller, head, aSecond, player });

  // What was in the middle stays in sight when one looks nearer.
  const before = useRef(aSecond);
  useEffect(() => {
    const box = scroller.current;
    if (!box || before.current === aSecond) return;
    box.scrollLeft = (player.clock.get() / 1_000) * aSecond - box.clientWidth / 2;
    before.current = aSecond;
  }, [aSecond, player]);

  const [from, to] = [(view.left - 200) / aSecond, (view.left + view.width + 200) / aSecond].map(
    (second) => second * 1_000,
  );
  const seen = editor.cues
    .map((cue, index) => ({ cue, number: index + 1 }))
    .filter(({ cue }) => cue.to > (from ?? 0) && cue.from < (to ?? 0));
  return (
    <section aria-label={t('label')} className="flex flex-col gap-1">
      <div
        ref={scroller}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.target !== event.currentTarget.firstElementChild) return;
          const box = event.currentTarget.getBoundingClientRect();
          player.seek(((event.clientX - box.left + event.currentTarget.scrollLeft) / aSecond) * 1_000);
        }}
        className="scroll-quiet relative h-28 overflow-x-auto overflow-y-hidden rounded border border-border bg-card"
      >
        <div className="relative h-24" style={{ width }}>
          <canvas ref={canvas} aria-hidden className="pointer-events-none sticky left-0 block h-24" />
          {seen.map(({ cue, number }) => (
            <TimelineCue
              key={cue.id}
              cue={cue}
              number={number}
              aSecond={aSecond}
              fps={source.fps}
              selected={cue.id === editor.selectedId}
              acts={editor.acts}
              onSeek={player.seek}
            />
          ))}
          <div
            ref={head}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 left-0 w-0.5 bg-failed"
          />
        </div>
      </div>
      <div className="flex items-center justify-between gap-2 text-xs text-muted-foreground">
        <span>{source.peaks.length > 0 ? t('hint') : t('noPeaks')}</span>
        <span className="flex">
          <IconButton
            icon={ZoomOut}
            size="icon-sm"
            label={t('farther')}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <IconButton
            icon={ZoomIn}
            size="icon-sm"
            label={t('nearer')}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
        </span>
      </div>
    </section>
  );
}
