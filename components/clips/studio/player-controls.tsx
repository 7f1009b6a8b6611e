'use client';

import { Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { showMoment } from './show-moment';
import { useMoment } from './use-moment';
import type { Player } from './use-player';

/** Plays, pauses, goes to a moment, and says where it stands. */
export function PlayerControls({ player, lengthMs }: { player: Player; lengthMs: number }) {
  const t = useTranslations('clips.studio');
  const now = useMoment(player.clock);
  const [muted, setMuted] = useState(false);
  const { video } = player;
  useEffect(() => {
    if (video.current) video.current.muted = muted;
  }, [video, muted]);
  return (
    <div className="flex items-center gap-2">
      <IconButton
        icon={player.playing ? Pause : Play}
        label={player.playing ? t('pause') : t('play')}
        onClick={player.toggle}
      />
      <input
        type="range"
        aria-label={t('position')}
        aria-valuetext={showMoment(now)}
        min={0}
        max={lengthMs}
        step={40}
        value={Math.min(now, lengthMs)}
        onChange={(event) => player.seek(Number(event.target.value))}
        className="h-6 min-w-0 flex-1 cursor-pointer accent-primary"
      />
      <span className="text-sm whitespace-nowrap text-muted-foreground tabular-nums">
        {`${showMoment(now).slice(0, -2)} / ${showMoment(lengthMs).slice(0, -2)}`}
      </span>
      <IconButton
        icon={muted ? VolumeX : Volume2}
        label={muted ? t('unmute') : t('mute')}
        onClick={() => setMuted(!muted)}
      />
    </div>
  );
}
