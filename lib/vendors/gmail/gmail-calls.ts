import { AppError } from '@/lib/platform/errors/app-error';
import { askGmail } from './ask-gmail';

export interface GmailMessage {
  readonly id: string;
  readonly threadId: string | undefined;
  readonly labels: readonly string[];
  readonly receivedAt: Date;
  readonly size: number;
  readonly source: Buffer;
}

const skipped = ['DRAFT', 'SPAM', 'TRASH', 'CHAT'];

/** The calls we make to a Gmail mailbox. All throw `unauthenticated`, `unavailable`, `limit` as `askGmail` does. */
export const gmailCalls = {
  profile: async (token: string): Promise<{ address: string; historyId: string }> => {
    const { emailAddress, historyId } = await askGmail(token, (gmail) =>
      gmail.users.getProfile({ userId: 'me' }),
    );
    if (!emailAddress || !historyId) throw unreadable();
    return { address: emailAddress.toLowerCase(), historyId };
  },
  /** Asks Google to tell the topic about changes; ends after seven days. */
  watch: async (token: string, topicName: string): Promise<{ expiresAt: Date }> => {
    const { expiration } = await askGmail(token, (gmail) =>
      gmail.users.watch({
        userId: 'me',
        requestBody: { topicName, labelIds: ['INBOX', 'SENT'], labelFilterBehavior: 'include' },
      }),
    );
    if (!expiration) throw unreadable();
    return { expiresAt: new Date(Number(expiration)) };
  },
  stop: async (token: string): Promise<void> => {
    await askGmail(token, (gmail) => gmail.users.stop({ userId: 'me' }));
  },
  /**
   * Ids of the messages added after `startHistoryId`, oldest first, and the id to go on from. Null: Google does not
   * remember that far back.
   */
  added: async (
    token: string,
    startHistoryId: string,
  ): Promise<{ ids: string[]; historyId: string } | null> => {
    const ids = new Set<string>();
    let pageToken: string | undefined;
    try {
      for (;;) {
        const page = await askGmail(token, (gmail) =>
          gmail.users.history.list({
            userId: 'me',
            startHistoryId,
            historyTypes: ['messageAdded'],
            maxResults: 500,
            ...(pageToken && { pageToken }),
          }),
        );
        for (const { messagesAdded } of page.history ?? []) {
          for (const { message } of messagesAdded ?? []) {
            if (message?.id && !message.labelIds?.some((label) => skipped.includes(label)))
              ids.add(message.id);
          }
        }
        pageToken = page.nextPageToken ?? undefined;
        if (!pageToken) return { ids: [...ids], historyId: page.historyId ?? startHistoryId };
      }
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    }
  },
  /** Ids of the newest messages of the last days, newest first. */
  recent: async (token: string, { days, most }: { days: number; most: number }): Promise<string[]> => {
    const { messages } = await askGmail(token, (gmail) =>
      gmail.users.messages.list({
        userId: 'me',
        q: `newer_than:${days}d -in:drafts -in:chats`,
        maxResults: most,
      }),
    );
    return (messages ?? []).flatMap(({ id }) => (id ? [id] : []));
  },
  /** One message as it came over the wire; null when it is gone, or in no folder that concerns us. */
  message: async (token: string, id: string): Promise<GmailMessage | null> => {
    try {
      const { raw, threadId, labelIds, internalDate } = await askGmail(token, (gmail) =>
        gmail.users.messages.get({ userId: 'me', id, format: 'raw' }),
      );
      const labels = labelIds ?? [];
      if (!raw || labels.some((label) => skipped.includes(label))) return null;
      const source = Buffer.from(raw, 'base64url');
      const receivedAt = new Date(Number(internalDate ?? 0));
      return { id, threadId: threadId ?? undefined, labels, receivedAt, size: source.byteLength, source };
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    }
  },
  /** Sends a raw mail. Throws as the port's `send` says. */
  send: async (token: string, raw: Uint8Array, threadId: string | undefined): Promise<void> => {
    const requestBody = { raw: Buffer.from(raw).toString('base64url'), ...(threadId && { threadId }) };
    await askGmail(token, (gmail) => gmail.users.messages.send({ userId: 'me', requestBody }), {
      sends: true,
    });
  },
} as const;

function unreadable(): AppError {
  return new AppError('unavailable', 'channel-unreachable', { cause: new Error('Gmail left out a field.') });
}
