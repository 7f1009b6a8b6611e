import type { RefObject } from 'react';
import type { Cue, SubtitleStyle } from '@/lib/subtitles/schemas';
import type { EditAct } from './edits/edit-history';
import { insertCue } from './edits/insert-cue';
import { mergeCues } from './edits/merge-cues';
import { replaceText } from './edits/replace-text';
import type { Search } from './edits/search-pattern';
import { setText } from './edits/set-text';
import { setTimes } from './edits/set-times';
import { splitCue } from './edits/split-cue';
import { newCueId } from './new-cue-id';
import type { Edited } from './saved-edits';

interface Desk {
  readonly dispatch: (act: EditAct<Edited>) => void;
  /** What stands now, to decide where the cursor goes. */
  readonly latest: RefObject<Edited>;
  readonly lengthMs: number;
  readonly goTo: (id: string, caret: 'start' | 'end') => void;
}

/** What can be done to subtitles, each as one step that can be taken back. */
export function editActs({ dispatch, latest, lengthMs, goTo }: Desk) {
  const change = (cues: (before: Cue[]) => Cue[], about?: string) =>
    dispatch({
      kind: 'change',
      change: (before) => ({ ...before, cues: cues(before.cues) }),
      ...(about !== undefined && { about }),
    });
  return {
    write(id: string, text: string) {
      change((cues) => cues.map((cue) => (cue.id === id ? setText(cue, text) : cue)), `text ${id}`);
    },
    /** `gesture`: one drag is one step. */
    time(id: string, times: { from?: number; to?: number }, gesture?: string) {
      change((cues) => setTimes(cues, id, times, lengthMs), gesture && `time ${id} ${gesture}`);
    },
    split(id: string, at: number) {
      const cue = latest.current.cues.find((one) => one.id === id);
      const parts = cue && splitCue(cue, at, newCueId());
      if (!parts) return;
      change((cues) => cues.flatMap((one) => (one.id === id ? parts : [one])));
      goTo(parts[1].id, 'start');
    },
    mergeNext(id: string) {
      const index = latest.current.cues.findIndex((one) => one.id === id);
      const [first, second] = latest.current.cues.slice(index, index + 2);
      if (index < 0 || !first || !second) return;
      const joined = mergeCues(first, second);
      change((cues) => cues.flatMap((one) => (one.id === id ? [joined] : one.id === second.id ? [] : [one])));
      goTo(id, 'end');
    },
    insert(at: number) {
      const put = insertCue(latest.current.cues, at, lengthMs, newCueId());
      if (!put) return;
      change(() => put.cues);
      goTo(put.id, 'start');
    },
    remove(id: string) {
      const { cues } = latest.current;
      const index = cues.findIndex((one) => one.id === id);
      const next = cues[index + 1] ?? cues[index - 1];
      change((before) => before.filter((one) => one.id !== id));
      if (next) goTo(next.id, 'start');
    },
    replace(search: Search, replacement: string, id?: string) {
      change((cues) => replaceText(cues, search, replacement, id));
    },
    restyle(part: Partial<SubtitleStyle>) {
      dispatch({
        kind: 'change',
        change: (before) => ({ ...before, style: { ...before.style, ...part } }),
        about: `style ${Object.keys(part).join()}`,
      });
    },
  };
}

export type EditActs = ReturnType<typeof editActs>;
