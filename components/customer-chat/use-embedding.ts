'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FromFrame, FromPage } from '../widget/messages';
import { carriedVisitor } from './carried-visitor';
import type { CustomerMessage } from './chat-thread';

/** A chat in a frame on the shop's own site. */
export interface Embedding {
  /** Origin of the page that the frame stands on: the only one that is heard and spoken to. */
  readonly site: string;
}

/**
 * Talks with the page that the frame stands on: takes the visitor's token from it before anything is asked of the server,
 * gives it a new one to keep, tells it what is unread, and closes at Escape. Without an embedding it does nothing.
 */
export function useEmbedding(embedding: Embedding | null) {
  const [greeted, setGreeted] = useState(() => {
    if (embedding && typeof window !== 'undefined') carriedVisitor.expect();
    return embedding === null;
  });
  const [open, setOpen] = useState(false);
  const seen = useRef(0);
  const site = embedding?.site;

  const tell = useCallback(
    (message: FromFrame) => {
      if (site && window.parent !== window) window.parent.postMessage({ x8: 1, ...message }, site);
    },
    [site],
  );
  const close = useCallback(() => tell({ kind: 'close' }), [tell]);

  useEffect(() => {
    if (!site) return;
    function hear(event: MessageEvent) {
      if (event.source !== window.parent || event.origin !== site) return;
      const message: { x8?: unknown } & FromPage = Object(event.data);
      if (message.x8 !== 1) return;
      if (message.kind === 'hello') {
        carriedVisitor.carry(message.token);
        seen.current = message.seen;
        setGreeted(true);
      }
      setOpen(message.open);
      // On a phone the keyboard would cover what there is to read.
      if (message.open && !matchMedia('(pointer: coarse)').matches)
        document.querySelector('textarea')?.focus();
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    }
    window.addEventListener('message', hear);
    window.addEventListener('keydown', onKeyDown);
    tell({ kind: 'ready' });
    return () => {
      window.removeEventListener('message', hear);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [site, tell, close]);

  const noteThread = useCallback(
    (messages: readonly CustomerMessage[]) => {
      const token = carriedVisitor.query().visitor;
      if (token && token !== 'new') tell({ kind: 'token', token });
      const newest = messages.at(-1)?.seq ?? 0;
      if (open) seen.current = Math.max(seen.current, newest);
      if (open) tell({ kind: 'seen', seq: seen.current });
      const count = messages.filter(({ author, seq }) => author !== 'CUSTOMER' && seq > seen.current).length;
      tell({ kind: 'unread', count });
    },
    [tell, open],
  );

  return { greeted, close: embedding ? close : undefined, noteThread };
}
