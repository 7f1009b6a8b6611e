import { z } from 'zod';
import type { Language } from '@/lib/platform/i18n/languages';

/** What a notice is about; the words are in `notices.json` under `texts`. */
export const NoticeKind = z.enum([
  'human-needed',
  'channel-broken',
  'channel-expiring',
  /** Tells the first message of a linked chat what will come there. */
  'telegram-linked',
  /** For administrators: no prepared Meta app has room. */
  'meta-apps-exhausted',
  /** A paid plan ends soon. */
  'tier-ending',
  /** For administrators: money must be given back at the payment company by hand. */
  'refund-by-hand',
  /** The model's budget is used up: the rules answer until tomorrow, or next month. */
  'assistant-budget-day',
  'assistant-budget-month',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const NoticeWay = z.enum(['EMAIL', 'PUSH', 'TELEGRAM']);
export type NoticeWay = z.infer<typeof NoticeWay>;

/** What the sentences need: names, kinds and keys of reasons. Never what a customer wrote. */
export const NoticeDetail = z.object({
  channelKind: z.string().max(40).optional(),
  channelName: z.string().max(200).optional(),
  /** Key of a sentence: why. */
  reason: z.string().max(100).optional(),
  /** The conversation it is about: one notice of it in five minutes, none once somebody has looked. */
  conversationId: z.string().max(60).optional(),
  tier: z.string().max(20).optional(),
  /** A day of the company's own calendar, `2026-12-31`. */
  day: z.iso.date().optional(),
  paymentId: z.string().max(60).optional(),
});
export type NoticeDetail = z.infer<typeof NoticeDetail>;

/** `occasion` names the event, and is told once; `path` is the screen that shows it. */
export const NewNotice = z.object({
  kind: NoticeKind,
  occasion: z.string().min(1).max(200),
  path: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(500),
  detail: NoticeDetail.default({}),
});
export type NewNotice = z.input<typeof NewNotice>;

export const Notice = z.object({
  id: z.string(),
  userId: z.string(),
  kind: NoticeKind,
  occasion: z.string(),
  way: NoticeWay,
  detail: NoticeDetail,
  path: z.string(),
  createdAt: z.date(),
});
export type Notice = z.infer<typeof Notice>;

/** A notice in words, in the reader's language. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
  /** What the button that opens the screen says. */
  readonly open: string;
  /** Why one gets it and where to switch it off. */
  readonly footer: string;
  readonly language: Language;
}

export const NoticePreferences = z.object({ email: z.boolean(), push: z.boolean(), telegram: z.boolean() });
export type NoticePreferences = z.infer<typeof NoticePreferences>;

/** What one person has chosen in one company, and what each way still needs. */
export const NoticeSettings = NoticePreferences.extend({
  /** Names of the settings without which no mail can be sent; empty when it can. */
  emailMissing: z.array(z.string()),
  /** Browsers of this person that agreed. */
  browsers: z.number().int(),
  /** What a browser needs to agree; null: the keys are not set up. */
  pushKey: z.string().nullable(),
  telegramLinked: z.boolean(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

const base64url = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+={0,2}$/)
    .refine((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === bytes);

/** A browser's PushSubscription, as its `toJSON` gives it. */
export const BrowserSubscription = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(2_000),
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});
export type BrowserSubscription = z.infer<typeof BrowserSubscription>;

/** `payload` is what the link to the bot carries. */
export const NoticeCode = z.object({ payload: z.string(), expiresAt: z.date() });
export type NoticeCode = z.infer<typeof NoticeCode>;

export const RedeemNoticeCode = z.object({
  payload: z.string().max(300),
  channelId: z.string(),
  chatId: z.string().min(1).max(300),
});
export type RedeemNoticeCode = z.infer<typeof RedeemNoticeCode>;
