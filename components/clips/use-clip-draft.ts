'use client';

import { useCallback, useEffect, useState } from 'react';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { ClipDraft, emptyDraft } from './clip-draft';

/** What is being put together, kept in this tab: a reload, or a way to the plans and back, loses nothing. */
export function useClipDraft(companyId: string) {
  const [draft, setDraft] = useState(emptyDraft);
  const place = `x8-clip-draft-${companyId}`;
  useEffect(() => {
    setDraft(read(place));
  }, [place]);
  const change = useCallback(
    (part: Partial<ClipDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(place, next);
        return next;
      }),
    [place],
  );
  const choose = useCallback(
    (part: Partial<ClipOptions>) =>
      setDraft((before) => {
        const next = { ...before, options: { ...before.options, ...part } };
        keep(place, next);
        return next;
      }),
    [place],
  );
  return { draft, change, choose };
}

function read(place: string): ClipDraft {
  try {
    return ClipDraft.parse(JSON.parse(sessionStorage.getItem(place) ?? ''));
  } catch {
    return emptyDraft;
  }
}

function keep(place: string, draft: ClipDraft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the form goes on without it.
  }
}
