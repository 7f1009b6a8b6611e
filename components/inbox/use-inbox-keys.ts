'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { inboxActs } from './inbox-acts';
import { keysSetting } from './keys-setting';
import { type Shortcut, shortcutOf } from './shortcut-keys';

interface Places {
  /** The list, whose rows are links marked `data-row`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly search: () => void;
  readonly help: () => void;
}

/** Listens to the inbox's single keys, while nobody types and nothing floats over the page. */
export function useInboxKeys(places: Places): void {
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null || shortcut === 'open' || isElsewhere(event, shortcut)) return;
      if (!keysSetting.get() && shortcut !== 'help') return;
      event.preventDefault();
      act(shortcut, latest.current);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function act(shortcut: Exclude<Shortcut, 'open'>, { list, search, help }: Places): void {
  if (shortcut === 'next') step(list.current, 1);
  else if (shortcut === 'previous') step(list.current, -1);
  else if (shortcut === 'search') search();
  else if (shortcut === 'help') help();
  else inboxActs.call(shortcut);
}

/** Typing, a dialog or a menu, or an arrow that scrolls what has the focus. */
function isElsewhere({ target, code }: KeyboardEvent, shortcut: Shortcut): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
  const arrow = code.startsWith('Arrow') && (shortcut === 'next' || shortcut === 'previous');
  return arrow && !target.matches('body, [data-row]');
}

/** To the row after or before the one with the focus, or else the open one. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = rows.findIndex((row) => row.matches(':focus'));
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[to]?.focus();
}
