'use client';

import { useCallback, useEffect, useState } from 'react';

/** What is being typed, kept in this tab until it is sent: a reload or a look elsewhere loses nothing. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState('');
  const place = `x8-draft-${name}`;
  useEffect(() => {
    setDraft(readDraft(place));
  }, [place]);
  const keep = useCallback(
    (text: string) => {
      setDraft(text);
      try {
        if (text) sessionStorage.setItem(place, text);
        else sessionStorage.removeItem(place);
      } catch {
        // Storage is full or forbidden: typing goes on without it.
      }
    },
    [place],
  );
  return [draft, keep];
}

function readDraft(place: string): string {
  try {
    return sessionStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}
