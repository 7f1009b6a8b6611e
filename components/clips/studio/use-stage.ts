'use client';

import { useEffect, useState } from 'react';
import type { WireClip } from '../clips-api';

interface Options {
  readonly clip: WireClip;
  readonly originalId: string | null;
  readonly changed: boolean;
}

export type Stage = ReturnType<typeof useStage>;

/**
 * Which picture is shown: the finished video, or under a preview one without burned-in words, which is the original while it
 * is kept, or a result that has none. With the first change the preview comes by itself.
 */
export function useStage({ clip, originalId, changed }: Options) {
  const [mode, setMode] = useState<'result' | 'preview'>('result');
  // Not every browser plays every kind of original.
  const [unplayable, setUnplayable] = useState(false);
  const result = clip.files.video;
  const clean = originalId !== null && !unplayable ? originalId : clip.options.subtitles ? undefined : result;
  useEffect(() => {
    setMode(changed ? 'preview' : 'result');
  }, [changed]);
  const canPreview = clean !== undefined;
  const showsPreview = canPreview && (mode === 'preview' || result === undefined);
  const id = showsPreview ? clean : result;
  return {
    mode: showsPreview ? ('preview' as const) : ('result' as const),
    choose: setMode,
    canPreview,
    showsPreview,
    src: id === undefined ? '' : `/api/files/${id}`,
    /** There is a change that cannot be seen before it is rendered. */
    blind: changed && !canPreview,
    onBroken() {
      if (showsPreview && clean === originalId) setUnplayable(true);
    },
  };
}
