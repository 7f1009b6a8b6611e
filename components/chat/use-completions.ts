'use client';

import { type KeyboardEvent, useId, useState } from 'react';

/** Something the words typed so far can become. */
export interface Completion {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Replaces what was typed; undefined: it is an act. */
  readonly text?: string;
  readonly onChoose?: () => void;
}

/** A list of completions that the arrows walk through, Enter and Tab choose from, and Escape puts away. */
export function useCompletions(list: readonly Completion[], complete: (text: string) => void) {
  const id = useId();
  const names = list.map(({ key }) => key).join('\n');
  const [state, setState] = useState({ names, at: 0, away: false });
  // Another list begins at its first again.
  const { at, away } = state.names === names ? state : { at: 0, away: false };
  const open = list.length > 0 && !away;

  function choose(completion: Completion | undefined) {
    if (!completion) return;
    complete(completion.text ?? '');
    completion.onChoose?.();
  }

  /** Whether the key was meant for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!open) return false;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) setState({ names, at: (to + list.length) % list.length, away });
    else if (event.key === 'Escape') setState({ names, at, away: true });
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') choose(list[at]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    list,
    at,
    open,
    id,
    choose,
    onKeyDown,
    /** For the field: which entry it stands on. */
    field: open
      ? ({
          'aria-controls': id,
          'aria-autocomplete': 'list',
          'aria-activedescendant': `${id}-${at}`,
        } as const)
      : {},
  };
}

export type Completions = ReturnType<typeof useCompletions>;
