import type { AppError } from '@/lib/platform/errors/app-error';

/** Where events come from. */
export const inboundSources = [
  'web-chat',
  'stripe',
  'platega',
  'telegram',
  /** Bots of the product itself. */
  'telegram-bot',
  'waha',
  'whatsapp-cloud',
  /** Instagram and Facebook pages of a prepared app, many companies in one endpoint. */
  'meta',
  /** Google's hint that a mailbox has changed. */
  'gmail-push',
  /** Mails fetched by ourselves. */
  'gmail',
  'mailbox',
  'tiktok-lead',
  /** News of videos that are being made. */
  'kie',
] as const;
export type InboundSource = (typeof inboundSources)[number];

/** One request from outside, as it came over the wire. */
export interface Webhook {
  readonly source: InboundSource;
  /** The unguessable name in the address, for sources that have one address an account. */
  readonly key?: string;
  readonly rawBody: Buffer;
  readonly headers: Headers;
}

/** Every way a request can end at the door. `eventId`: of the first event, when there were several. */
export type WebhookOutcome =
  /** Stored, and its processing promised. */
  | { readonly end: 'accepted'; readonly eventId: string }
  /** Stored before; nothing more to do. */
  | { readonly end: 'duplicate'; readonly eventId: string }
  /** Genuine, but of a type we do not use; stored as such. */
  | { readonly end: 'ignored'; readonly eventId: string }
  | Refusal
  /** Genuine, but the row could not be written: the sender has to try again. */
  | { readonly end: 'not-stored'; readonly cause: unknown };

/** Why nothing was stored. */
export type Refusal =
  | { readonly end: 'too-large' }
  | { readonly end: 'unknown-key' }
  | { readonly end: 'secret-missing'; readonly setting: string }
  | { readonly end: 'bad-signature' }
  | { readonly end: 'unreadable'; readonly error: AppError }
  | { readonly end: 'too-fast'; readonly retryAfter: number };

/** Largest body a chat page may send, and any other source. */
export const maxWebChatBytes = 128 * 1024;
export const maxWebhookBytes = 1024 * 1024;
