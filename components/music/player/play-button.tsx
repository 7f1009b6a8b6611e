'use client';

import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { IconButton } from '../../ui/icon-button';
import type { WireTrack } from '../music-api';
import { player } from './player';
import { usePlays } from './use-plays';

type Props = Pick<ComponentProps<typeof IconButton>, 'size' | 'variant' | 'className'> & {
  track: WireTrack;
  queue?: readonly WireTrack[];
};

/** Plays a track, or pauses it while it is heard. */
export function PlayButton({ track, queue, size = 'icon-sm', ...look }: Props) {
  const t = useTranslations('music.player');
  const { isChosen, isPlaying } = usePlays(track.id);
  return (
    <IconButton
      icon={isPlaying ? Pause : Play}
      size={size}
      disabled={track.fileId === null}
      label={t(isPlaying ? 'pauseOf' : 'playOf', { name: track.title })}
      onClick={() => (isChosen ? player.toggle() : player.play(track, queue))}
      {...look}
    />
  );
}
