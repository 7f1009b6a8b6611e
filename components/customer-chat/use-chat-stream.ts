'use client';

import { useEffect, useState } from 'react';
import { queryString } from '../api/query-string';
import { carriedVisitor } from './carried-visitor';
import type { CustomerMessage } from './chat-thread';

const reopenMs = 10_000;

type Props = {
  chatKey: string;
  /** Known once the visitor has been given their cookie, without which the stream is refused. */
  visitorId: string | undefined;
  /** The newest message the page has; asked when a stream opens. */
  lastSeq: () => number;
  onMessage: (message: CustomerMessage) => void;
  onTyping: (typing: boolean) => void;
  /**
   * Whether news really arrive: a proxy may hold an open stream back, so the line counts as live only once the server's
   * first words have come through.
   */
  onLive: (live: boolean) => void;
};

/** Listens to the thread as it grows, for as long as the page is open. */
export function useChatStream({ chatKey, visitorId, lastSeq, onMessage, onTyping, onLive }: Props): void {
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens a new stream.
  useEffect(() => {
    if (!visitorId) return;
    const asked = queryString({ afterSeq: lastSeq(), ...carriedVisitor.query() });
    const source = new EventSource(`/api/chat/${encodeURIComponent(chatKey)}/live${asked}`);
    let later: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const message: CustomerMessage = JSON.parse(event.data);
      onLive(true);
      onMessage(message);
    });
    source.addEventListener('typing', (event: MessageEvent<string>) => {
      const { typing }: { typing: boolean } = JSON.parse(event.data);
      onLive(true);
      onTyping(typing);
    });
    source.onerror = () => {
      onLive(false);
      // The browser opens a broken stream again by itself, but not one that was refused.
      if (source.readyState === EventSource.CLOSED) {
        later = setTimeout(() => setAttempt((count) => count + 1), reopenMs);
      }
    };
    return () => {
      clearTimeout(later);
      source.close();
      onLive(false);
    };
  }, [chatKey, visitorId, attempt, lastSeq, onMessage, onTyping, onLive]);
}
