import type { Update, WebhookInfo } from 'grammy/types';

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
  readonly allowed: readonly string[];
}

/** Brings a request to its address and tells the status; a throw is a connection that failed. */
export type Deliver = (
  url: string,
  init: { headers: Record<string, string>; body: string },
) => Promise<number>;

/** Brings updates to the webhook as Telegram does: again and again until it says 2xx, each chat in its order. */
export class UpdateCourier {
  webhook: Webhook | undefined;
  /** First pause before an update is brought again, in milliseconds; it doubles, up to twenty times as long. */
  pauseMs = 40;
  private readonly chats = new Map<number, Promise<void>>();
  private waiting = 0;
  private closed = false;
  private trouble: { at: number; message: string } | undefined;

  constructor(
    private readonly deliver: Deliver,
    private readonly now: () => number,
  ) {}

  get info(): WebhookInfo {
    return {
      url: this.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.waiting,
      ...(this.webhook && { max_connections: 40, allowed_updates: [...this.webhook.allowed] as never }),
      ...(this.trouble && {
        last_error_date: this.trouble.at,
        last_error_message: this.trouble.message,
      }),
    };
  }

  bring(chat: number, update: Update): void {
    const kind = Object.keys(update).find((key) => key !== 'update_id') ?? '';
    if (this.webhook && !this.webhook.allowed.includes(kind)) return;
    this.waiting += 1;
    const before = this.chats.get(chat) ?? Promise.resolve();
    const mine = before
      .then(() => this.insist(update))
      .finally(() => {
        this.waiting -= 1;
      });
    this.chats.set(chat, mine);
  }

  /** Brings an update once more, as Telegram does when it has not heard our answer. */
  async repeat(update: Update): Promise<number> {
    return this.post(update);
  }

  /** When everything has been taken. */
  async settled(): Promise<void> {
    while (this.waiting > 0) await Promise.all(this.chats.values());
  }

  close(): void {
    this.closed = true;
  }

  private async insist(update: Update): Promise<void> {
    for (let pause = this.pauseMs; !this.closed; pause = Math.min(pause * 2, this.pauseMs * 20)) {
      if (this.webhook && (await this.wasTaken(update))) return;
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
    }
  }

  private async wasTaken(update: Update): Promise<boolean> {
    const at = Math.floor(this.now() / 1_000);
    try {
      const status = await this.post(update);
      if (status >= 200 && status < 300) return true;
      this.trouble = { at, message: `Wrong response from the webhook: ${status}` };
    } catch {
      this.trouble = { at, message: 'Connection refused' };
    }
    return false;
  }

  private post(update: Update): Promise<number> {
    if (!this.webhook) throw new Error('No webhook is set.');
    const { url, secret } = this.webhook;
    const headers = {
      'content-type': 'application/json',
      ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
    };
    return this.deliver(url, { headers, body: JSON.stringify(update) });
  }
}
