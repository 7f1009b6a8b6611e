'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { liveState } from './live-state';
import { presence } from './presence';
import { readAgain } from './read-again';
import { staleQueries } from './stale-queries';

const kinds = [
  'message',
  'conversation',
  'order',
  'booking',
  'knowledge',
  'channel',
  'lead',
  'credits',
  'reel',
  'clip',
  'snippet',
  'conversation-settings',
] as const;
const News = z.object({ conversationId: z.string().optional(), id: z.string().optional() });
/** One act is often several pieces of news: they are read together. */
const gatherMs = 80;

/** Listens to the company's news for as long as the page is open and has the screens read again what changed. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/live');
    const stale = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dropped = false;

    function readStale() {
      timer = undefined;
      for (const queryKey of stale.values()) void readAgain(client, queryKey);
      stale.clear();
    }

    function hear(event: MessageEvent<string>) {
      const news = News.safeParse(readJson(event.data));
      for (const queryKey of staleQueries(event.type, news.success ? news.data : {})) {
        stale.set(JSON.stringify(queryKey), queryKey);
      }
      timer ??= setTimeout(readStale, gatherMs);
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
    source.addEventListener('presence', (event: MessageEvent<string>) => {
      const { conversationId, id } = News.safeParse(readJson(event.data)).data ?? {};
      if (conversationId && id) presence.seen(conversationId, id);
    });
    return () => {
      clearTimeout(timer);
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
