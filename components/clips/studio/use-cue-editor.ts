'use client';

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Cue, SubtitleStyle } from '@/lib/subtitles/schemas';
import { editActs } from './edit-acts';
import { type EditAct, type EditHistory, editHistory } from './edits/edit-history';
import { type Edited, savedEdits } from './saved-edits';

const keepMs = 400;

/** Where the cursor is to go next, as often as it is said anew. */
export interface Focus {
  readonly id: string;
  readonly caret: 'start' | 'end';
}

const step: (before: EditHistory<Edited>, act: EditAct<Edited>) => EditHistory<Edited> = editHistory;

/**
 * The subtitles of a clip being changed: every change can be taken back, and what is in no video yet is kept in this browser.
 * `base` is what the video shows.
 */
export function useCueEditor(clipId: string, base: { cues: Cue[]; style: SubtitleStyle }, lengthMs: number) {
  const [origin] = useState<Edited>(base);
  const [restored, setRestored] = useState(false);
  const [history, dispatch] = useReducer(step, { past: [], present: origin, future: [], about: null });
  const [selectedId, select] = useState<string | null>(origin.cues[0]?.id ?? null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const { present } = history;
  const changed = present !== origin;

  useEffect(() => {
    const kept = savedEdits.read(clipId);
    if (!kept || kept.cues.length === 0) return;
    dispatch({ kind: 'change', change: () => kept });
    setRestored(true);
  }, [clipId]);

  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => savedEdits.keep(clipId, present), keepMs);
    return () => clearTimeout(timer);
  }, [clipId, changed, present]);

  const goTo = useCallback((id: string, caret: Focus['caret']) => {
    select(id);
    setFocus({ id, caret });
  }, []);
  const latest = useRef(present);
  useEffect(() => {
    latest.current = present;
  });
  const acts = useMemo(
    () => ({
      ...editActs({ dispatch, latest, lengthMs, goTo }),
      select,
      goTo,
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      discard() {
        savedEdits.forget(clipId);
        setRestored(false);
        dispatch({ kind: 'reset', to: origin });
      },
    }),
    [clipId, lengthMs, origin, goTo],
  );

  return {
    ...present,
    changed,
    cuesChanged: present.cues !== origin.cues,
    /** What is shown was kept from the last visit. */
    restored: restored && changed,
    selectedId,
    focus,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    acts,
  };
}
