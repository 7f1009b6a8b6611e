'use client';

import { useTranslations } from 'next-intl';
import type { Cue } from '@/lib/subtitles/schemas';
import { cn } from '../../ui/class-names';
import { bringIntoList } from './bring-into-list';
import type { CueActs } from './cue-row';
import { TimelineEdge } from './timeline-edge';

type Props = {
  cue: Cue;
  number: number;
  /** Pixels of a second. */
  aSecond: number;
  fps: number;
  selected: boolean;
  acts: CueActs;
  onSeek: (ms: number) => void;
};

/** A cue as a box over the sound, as long as it stands. */
export function TimelineCue({ cue, number, aSecond, fps, selected, acts, onSeek }: Props) {
  const t = useTranslations('clips.studio.cue');
  const left = (cue.from / 1_000) * aSecond;
  const width = Math.max(2, ((cue.to - cue.from) / 1_000) * aSecond);
  const edge = { cue, number, aSecond, fps, focusable: selected, onTime: acts.time };
  return (
    <div
      className={cn(
        'absolute top-3 bottom-3 rounded-half border border-primary/60 bg-primary/15',
        selected && 'z-10 border-primary bg-primary/30',
      )}
      style={{ left, width }}
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={() => {
          acts.select(cue.id);
          bringIntoList(document.getElementById(`cue-${cue.id}`));
          onSeek(cue.from);
        }}
        className="flex size-full flex-col overflow-hidden rounded-half text-left text-xs"
      >
        <span className="sr-only">{t('goTo', { number })}</span>
        <span dir="auto" className="w-full truncate bg-card/85 px-2 py-0.5">
          {cue.lines.join(' ')}
        </span>
      </button>
      <TimelineEdge side="from" {...edge} />
      <TimelineEdge side="to" {...edge} />
    </div>
  );
}
