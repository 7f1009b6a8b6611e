'use client';

import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createOutbox } from './create-outbox';
import { newClientId } from './new-client-id';
import type { Outgoing } from './outbox';
import { usePostMessage } from './use-post-message';

/**
 * What the visitor writes, shown at once and sent one after another, in order. What did not get through stays, survives a
 * reload, and is sent again when asked or when the network is back; the message's own number keeps it from being stored
 * twice.
 */
export function useOutbox(chatKey: string) {
  const [kept] = useState(() => createOutbox(chatKey));
  const outbox = useSyncExternalStore(kept.subscribe, kept.get, kept.getOnServer);
  const post = usePostMessage(chatKey);
  const { mutate, error } = useMutation({
    scope: { id: `chat-${chatKey}` },
    mutationFn: post,
    onSuccess: (_, { clientId }) => kept.mark(clientId, 'stored'),
    onError: (_, { clientId }) => kept.mark(clientId, 'failed'),
  });

  const send = useCallback(
    (one: Outgoing) => {
      kept.mark(one.clientId, 'sending');
      mutate(one);
    },
    [kept, mutate],
  );
  const say = useCallback(
    (text: string) => {
      const one: Outgoing = { clientId: newClientId(), text, at: new Date().toISOString(), state: 'sending' };
      kept.add(one);
      mutate(one);
    },
    [kept, mutate],
  );
  const retry = useCallback(
    (clientId: string) =>
      kept
        .get()
        .filter((one) => one.clientId === clientId)
        .forEach(send),
    [kept, send],
  );

  useEffect(() => {
    // Was under way when this tab was reloaded.
    kept
      .get()
      .filter((one) => one.state === 'sending')
      .forEach(send);
    const sendFailed = () =>
      kept
        .get()
        .filter((one) => one.state === 'failed')
        .forEach(send);
    window.addEventListener('online', sendFailed);
    return () => window.removeEventListener('online', sendFailed);
  }, [kept, send]);

  return {
    outbox,
    say,
    retry,
    /** Lets go of what the thread has. */
    drop: kept.drop,
    /** Why the newest of what failed did not get through. */
    error: outbox.some((one) => one.state === 'failed') ? error : null,
    /** The server has a message that the thread does not show yet. */
    waiting: outbox.some((one) => one.state === 'stored'),
  };
}
