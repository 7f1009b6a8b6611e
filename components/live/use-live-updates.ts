'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { liveState } from './live-state';
import { staleQueries } from './stale-queries';

const kinds = ['message', 'conversation', 'order', 'booking', 'knowledge'] as const;
const News = z.object({ conversationId: z.string().optional(), id: z.string().optional() });

/** Listens to the company's news for as long as the page is open and has the screens read again what changed. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/live');
    let dropped = false;

    function hear(event: MessageEvent<string>) {
      const news = News.safeParse(readJson(event.data));
      for (const queryKey of staleQueries(event.type, news.success ? news.data : {})) {
        void client.invalidateQueries({ queryKey });
      }
    }

    source.onopen = () => {
      liveState.set(true);
      // Whatever happened while the line was down was not announced to us.
      if (dropped) void client.invalidateQueries();
      dropped = false;
    };
    source.onerror = () => {
      dropped = true;
      liveState.set(false);
    };
    for (const kind of kinds) source.addEventListener(kind, hear);
    return () => {
      source.close();
      liveState.set(false);
    };
  }, [client]);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
