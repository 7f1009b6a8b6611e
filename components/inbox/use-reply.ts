'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileAttachment } from '@/lib/conversations/schemas';
import { ProblemError } from '../api/problem-error';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ThreadMessage } from '../chat/thread-message';
import { newClientId } from '../customer-chat/new-client-id';

/** A file that has been uploaded and goes with a reply. */
export interface OutgoingFile {
  readonly fileId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/**
 * Replies on their way out: shown at once, taken over by the thread once stored, kept for another try when not. Each has a
 * number of its own, so that another try sends nothing twice. `seenSeq`: the newest message on the screen.
 */
export function useReply(conversationId: string, seenSeq: number) {
  const client = useQueryClient();
  const [outgoing, setOutgoing] = useState<readonly ThreadMessage[]>([]);
  const seen = useRef(seenSeq);
  useEffect(() => {
    seen.current = seenSeq;
  }, [seenSeq]);

  const deliver = useCallback(
    async (message: ThreadMessage) => {
      const set = (state: ThreadMessage['state'], failure: string | null = null) =>
        setOutgoing((all) => all.map((one) => (one.key === message.key ? { ...one, state, failure } : one)));
      set('sending');
      try {
        await request<unknown>(`/api/conversations/${conversationId}/messages`, {
          method: 'POST',
          json: {
            text: message.text,
            fileIds: message.attachments?.flatMap(fileIdOf) ?? [],
            key: message.key,
            seenSeq: seen.current,
          },
        });
        const keys = [queryKeys.messages(conversationId), queryKeys.conversation(conversationId)];
        await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
        void client.invalidateQueries({ queryKey: queryKeys.conversations });
        setOutgoing((all) => all.filter(({ key }) => key !== message.key));
      } catch (error) {
        set('failed', error instanceof ProblemError ? (error.key ?? null) : null);
        // What has been said meanwhile is a reason to look before another try.
        void client.invalidateQueries({ queryKey: queryKeys.messages(conversationId) });
      }
    },
    [client, conversationId],
  );

  const send = useCallback(
    (text: string, files: readonly OutgoingFile[] = []) => {
      const message: ThreadMessage = {
        key: newClientId(),
        author: 'HUMAN',
        text,
        cards: [],
        quickReplies: [],
        attachments: files.map(attachmentOf),
        at: new Date().toISOString(),
        state: 'sending',
      };
      setOutgoing((all) => [...all, message]);
      void deliver(message);
    },
    [deliver],
  );

  const retry = useCallback(
    (key: string) => {
      const message = outgoing.find((one) => one.key === key);
      if (message) void deliver(message);
    },
    [deliver, outgoing],
  );

  return { outgoing, send, retry };
}

const fileIdOf = (attachment: NonNullable<ThreadMessage['attachments']>[number]): string[] =>
  'fileId' in attachment && attachment.fileId !== null ? [attachment.fileId] : [];

function attachmentOf({ fileId, name, contentType, size }: OutgoingFile): FileAttachment {
  const [family] = contentType.split('/');
  const kind = family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
  return { kind, fileId, name, contentType, size };
}
