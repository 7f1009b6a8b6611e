'use client';

import type { KeyboardEvent } from 'react';
import type { Cue } from '@/lib/subtitles/schemas';
import type { CueActs } from './cue-row';

interface Place {
  readonly cue: Cue;
  readonly before: string | null;
  readonly after: string | null;
  readonly acts: CueActs;
}

/** The keyboard in the text of a cue: up and down lead on to its neighbours, Ctrl Enter parts it, Ctrl J joins the next. */
export function useCueKeys({ cue, before, after, acts }: Place) {
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const command = event.ctrlKey || event.metaKey;
    const act = (run: () => void) => {
      event.preventDefault();
      run();
    };
    if (command && event.key === 'Enter') return act(() => acts.split(cue.id, selectionStart));
    if (command && event.code === 'KeyJ') return act(() => acts.mergeNext(cue.id));
    if (command && event.shiftKey && (event.key === 'Backspace' || event.key === 'Delete'))
      return act(() => acts.remove(cue.id));
    if (command || event.altKey || event.shiftKey || selectionStart !== selectionEnd) return;
    const firstLine = !value.slice(0, selectionStart).includes('\n');
    const lastLine = !value.slice(selectionStart).includes('\n');
    if (event.key === 'ArrowUp' && firstLine && before !== null) act(() => acts.goTo(before, 'end'));
    if (event.key === 'ArrowDown' && lastLine && after !== null) act(() => acts.goTo(after, 'start'));
  };
}
