'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { ProblemError } from '../api/problem-error';
import { request } from '../api/request';
import { carriedVisitor } from './carried-visitor';
import { chatThreadQuery } from './chat-thread-query';
import type { Outgoing } from './outbox';

/** Sends one message of the visitor's. Throws `ProblemError`. */
export function usePostMessage(chatKey: string): (message: Outgoing) => Promise<void> {
  const client = useQueryClient();
  const language = useLocale();
  return async ({ clientId, text }) => {
    const post = () =>
      request<void>(`/api/chat/${encodeURIComponent(chatKey)}/messages`, {
        method: 'POST',
        json: { clientId, text },
        headers: carriedVisitor.headers(),
        language,
      });
    await carriedVisitor.known();
    // The first answer of the chat brings the visitor's cookie.
    await client.ensureQueryData(chatThreadQuery(client, chatKey));
    try {
      await post();
    } catch (refusal) {
      if (!(refusal instanceof ProblemError) || refusal.status !== 401) throw refusal;
      // The cookie was cleared while the page was open: asking for the thread brings a new one.
      await client.fetchQuery(chatThreadQuery(client, chatKey));
      await post();
    }
  };
}
