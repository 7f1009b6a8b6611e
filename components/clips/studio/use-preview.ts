'use client';

import { useEffect, useMemo, useState } from 'react';
import type { ClipPreview, Cue, SubtitleStyle } from '@/lib/subtitles/schemas';
import { request } from '../../api/request';

const quietMs = 250;

interface Options {
  readonly clipId: string;
  readonly cues: readonly Cue[];
  readonly style: SubtitleStyle;
  readonly enabled: boolean;
}

/** The subtitles as a render would burn them in, a moment after the last change; and how well they keep the rules. */
export function usePreview({ clipId, cues, style, enabled }: Options) {
  const [preview, setPreview] = useState<ClipPreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!enabled) return;
    const calling = new AbortController();
    const timer = setTimeout(() => {
      request<ClipPreview>(`/api/clips/${clipId}/preview`, {
        method: 'POST',
        json: { cues, style },
        signal: calling.signal,
      }).then(
        (next) => {
          setPreview(next);
          setError(null);
        },
        (failure: unknown) => {
          if (!calling.signal.aborted) setError(failure);
        },
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      calling.abort();
    };
  }, [clipId, cues, style, enabled]);
  const bold = style.name === 'karaoke' || style.name === 'big';
  const shown = useMemo(
    () =>
      preview && {
        ass: preview.ass,
        fonts: preview.fonts.map(
          (family) => `/api/fonts/${encodeURIComponent(family)}${bold ? '?bold=1' : ''}`,
        ),
      },
    [preview, bold],
  );
  return { preview, shown, error };
}
