import type { gmail_v1 } from '@googleapis/gmail';

interface Stored {
  readonly message: gmail_v1.Schema$Message;
  readonly raw: string;
  /** The history's number when it was added. */
  readonly addedAt: number;
}

/** One mailbox at the double: messages and the history of what was added. */
export class GoogleAccount {
  readonly messages: Stored[] = [];
  /** The history before this number is forgotten. */
  oldest = 0;
  watch: { topic: string; expiration: number } | null = null;
  revoked = false;
  private history = 1_000;
  private readonly bornAt = Date.now();

  constructor(readonly address: string) {}

  get historyId(): string {
    return String(this.history);
  }

  /** A raw mail arrives, or is sent. Each one is a second younger than the last. */
  add(
    raw: string,
    { labels = ['INBOX', 'UNREAD'], threadId }: { labels?: string[]; threadId?: string } = {},
  ): string {
    this.history += 7;
    const id = (0x18f0_0000_0000 + this.history).toString(16);
    const message = {
      id,
      threadId: threadId ?? this.threadOf(raw) ?? id,
      labelIds: labels,
      historyId: this.historyId,
      internalDate: String(this.bornAt + this.messages.length * 1_000),
      sizeEstimate: raw.length,
      snippet: '',
    };
    this.messages.push({ message, raw, addedAt: this.history });
    return id;
  }

  remove(id: string): void {
    const at = this.messages.findIndex(({ message }) => message.id === id);
    if (at >= 0) this.messages.splice(at, 1);
  }

  profile(): gmail_v1.Schema$Profile {
    const messagesTotal = this.messages.length;
    return {
      emailAddress: this.address,
      historyId: this.historyId,
      messagesTotal,
      threadsTotal: messagesTotal,
    };
  }

  /** Null when Google has forgotten that far back. */
  listHistory(start: number, pageToken: number, size: number): gmail_v1.Schema$ListHistoryResponse | null {
    if (start < this.oldest) return null;
    const added = this.messages.filter(({ addedAt }) => addedAt > start);
    const page = added.slice(pageToken, pageToken + size);
    const next = pageToken + size < added.length ? { nextPageToken: String(pageToken + size) } : {};
    const history = page.map(({ message: { id, threadId, labelIds }, addedAt }) => {
      const short = { id, threadId, labelIds };
      return { id: String(addedAt), messages: [{ id, threadId }], messagesAdded: [{ message: short }] };
    });
    return { ...(history.length > 0 && { history }), ...next, historyId: this.historyId };
  }

  list(most: number): gmail_v1.Schema$ListMessagesResponse {
    const newest = this.messages.toReversed().slice(0, most);
    const messages = newest.map(({ message: { id, threadId } }) => ({ id, threadId }));
    return { ...(messages.length > 0 && { messages }), resultSizeEstimate: messages.length };
  }

  get(id: string, format: string): gmail_v1.Schema$Message | null {
    const found = this.messages.find(({ message }) => message.id === id);
    if (!found) return null;
    return format === 'raw'
      ? { ...found.message, raw: Buffer.from(found.raw).toString('base64url') }
      : found.message;
  }

  private threadOf(raw: string): string | undefined {
    const answered = /^(?:In-Reply-To|References):\s*(.+(?:\r?\n[ \t].+)*)/im.exec(raw)?.[1] ?? '';
    const before = this.messages.find((stored) => {
      const id = /^Message-ID:\s*(<[^>]+>)/im.exec(stored.raw)?.[1];
      return id !== undefined && answered.includes(id);
    });
    return before?.message.threadId ?? undefined;
  }
}
