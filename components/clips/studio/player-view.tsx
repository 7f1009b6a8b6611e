'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { cn } from '../../ui/class-names';
import { PlayerControls } from './player-controls';
import { useAssLayer } from './use-ass-layer';
import type { Player } from './use-player';

type Props = {
  player: Player;
  src: string;
  poster: string | undefined;
  width: number;
  height: number;
  lengthMs: number;
  /** The original under a preview is cut or laid as the render will do it. */
  vertical: ClipOptions['vertical'];
  /** Subtitles to be drawn over the picture; null: they are in it already. */
  shown: { ass: string; fonts: readonly string[] } | null;
  onBroken: () => void;
};

/** The picture with its subtitles, in the shape it is rendered in, and what plays it. */
export function PlayerView({
  player,
  src,
  poster,
  width,
  height,
  lengthMs,
  vertical,
  shown,
  onBroken,
}: Props) {
  const t = useTranslations('clips.studio');
  const host = useRef<HTMLDivElement>(null);
  const { failed } = useAssLayer({ host, clock: player.clock, width, height, shown });
  const cut = shown !== null && (vertical === 'crop' || vertical === 'follow');
  return (
    <div className="flex flex-col gap-2">
      <div className="grid place-items-center overflow-hidden rounded bg-overlay">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the button below does the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut; the button below does the same */}
        <div
          className="relative cursor-pointer [--tallest:40dvh] lg:[--tallest:60dvh]"
          style={{
            aspectRatio: `${width} / ${height}`,
            width: `min(100%, calc(var(--tallest) * ${width / height}))`,
          }}
          onClick={player.toggle}
        >
          {/* biome-ignore lint/a11y/useMediaCaption: its words are drawn into the picture, and stand in the table */}
          <video
            ref={player.video}
            playsInline
            preload="metadata"
            aria-label={t('video')}
            src={src}
            poster={poster}
            onError={onBroken}
            className={cn('absolute inset-0 size-full', cut ? 'object-cover' : 'object-contain')}
          />
          <div ref={host} aria-hidden className="pointer-events-none absolute inset-0" />
        </div>
      </div>
      <PlayerControls player={player} lengthMs={lengthMs} />
      {failed ? (
        <p role="status" className="text-sm text-muted-foreground">
          {t('noLayer')}
        </p>
      ) : null}
    </div>
  );
}
