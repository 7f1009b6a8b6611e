import type { WahaStatus } from '@/lib/vendors/waha';

/** A session's settings as they were sent to the double. */
export interface DoubleConfig {
  readonly webhooks?: ReadonlyArray<{
    readonly url: string;
    readonly events: readonly string[];
    readonly hmac?: { readonly key?: string } | null;
  }>;
}

export interface DoubleSession {
  readonly name: string;
  status: WahaStatus;
  config: DoubleConfig & Readonly<Record<string, unknown>>;
  /** Whose phone it is, once linked. */
  me: { id: string; lid: string; pushName: string } | null;
  /** Grows with every picture. */
  qr: number;
  pairingCode: string | null;
}

/** What the company sent a customer. */
export interface SentMessage {
  readonly id: string;
  readonly session: string;
  readonly kind: 'text' | 'image' | 'file' | 'voice';
  readonly text: string;
  readonly file?: { readonly name: string; readonly mimetype: string; readonly bytes: Buffer };
  /** Customer who got it, by phone. */
  readonly to: string;
}

/** How the next call goes wrong: a status instead of the real answer, or the answer lost after the work was done. */
export type Mishap = { readonly status: number; readonly body?: unknown } | 'answer-lost';
