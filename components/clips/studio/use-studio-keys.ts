'use client';

import { useEffect, useRef } from 'react';
import type { useCueEditor } from './use-cue-editor';
import type { Player } from './use-player';

interface Options {
  readonly editor: ReturnType<typeof useCueEditor>;
  readonly player: Player;
  readonly onSearch: () => void;
}

/** Keys that work anywhere in the studio, by their place on the keyboard, whatever its letters. */
export function useStudioKeys(options: Options): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { editor, player, onSearch } = latest.current;
      const act = actOf(event, { editor, player, onSearch });
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent, { editor, player, onSearch }: Options): (() => void) | null {
  const { acts, selectedId } = editor;
  const now = player.clock.get();
  const command = event.ctrlKey || event.metaKey;
  const key = `${command ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
  switch (key) {
    case 'Ctrl+KeyZ':
      return isForeignField(event.target) ? null : acts.undo;
    case 'Ctrl+Shift+KeyZ':
    case 'Ctrl+KeyY':
      return isForeignField(event.target) ? null : acts.redo;
    case 'Ctrl+KeyH':
      return onSearch;
    case 'Ctrl+KeyI':
      return () => acts.insert(now);
    case 'Alt+KeyI':
      return selectedId === null ? null : () => acts.time(selectedId, { from: now });
    case 'Alt+KeyO':
      return selectedId === null ? null : () => acts.time(selectedId, { to: now });
    case 'Ctrl+Space':
      return player.toggle;
    case 'Space':
      return takesSpace(event.target) ? null : player.toggle;
    default:
      return null;
  }
}

const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, button, a, select, [role]') !== null;

/** A field with a history of its own: the search, a moment, a colour. */
const isForeignField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;
