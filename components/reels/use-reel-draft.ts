'use client';

import { useCallback, useEffect, useState } from 'react';
import { emptyDraft, ReelDraft } from './reel-draft';

/** What is being put together, kept in this tab: a reload, or a way to the credits and back, loses nothing. */
export function useReelDraft(companyId: string) {
  const [draft, setDraft] = useState(emptyDraft);
  const place = `x8-reel-${companyId}`;
  useEffect(() => {
    setDraft(read(place));
  }, [place]);
  const change = useCallback(
    (part: Partial<ReelDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(place, next);
        return next;
      }),
    [place],
  );
  return [draft, change] as const;
}

function read(place: string): ReelDraft {
  try {
    return ReelDraft.parse(JSON.parse(sessionStorage.getItem(place) ?? ''));
  } catch {
    return emptyDraft;
  }
}

function keep(place: string, draft: ReelDraft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the form goes on without it.
  }
}
