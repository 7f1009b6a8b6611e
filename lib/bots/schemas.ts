import { z } from 'zod';
import { Language } from '@/lib/platform/i18n/languages';

/** The bots of the product itself. */
export const BotName = z.enum(['reels', 'subtitles']);
export type BotName = z.infer<typeof BotName>;

/** Somebody who writes to a bot. */
export const BotPerson = z.object({
  id: z.string(),
  bot: BotName,
  telegramId: z.number().int(),
  /** Whose credits and videos they use now, and the company that is theirs alone. */
  companyId: z.string(),
  ownCompanyId: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  language: Language,
  /** What their invitations carry. */
  code: z.string(),
  invitedBy: z.string().nullable(),
  firstSeen: z.date(),
  lastSeen: z.date(),
  linkedAt: z.date().nullable(),
  bannedAt: z.date().nullable(),
  blockedAt: z.date().nullable(),
});
export type BotPerson = z.infer<typeof BotPerson>;

/** What is counted; never what was said. */
export const BotEventKind = z.enum([
  'joined',
  'photo',
  'ordered',
  'delivered',
  'delivery-failed',
  'failed',
  'top-up-asked',
  'blocked',
  'unblocked',
  'linked',
  'rewarded',
  'support-asked',
  'video',
]);
export type BotEventKind = z.infer<typeof BotEventKind>;

/** A link that makes the chat of whoever opens it a face of the company. */
export interface BotLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** Whether the company can be reached from Telegram. */
export interface BotLinkState {
  /** There is a bot to link. */
  readonly available: boolean;
  readonly linked: boolean;
  /** Who is linked: `@username`, or a name. */
  readonly name: string | null;
}

export const AlertCause = z.enum(['stuck', 'failing', 'keys-exhausted', 'key-troubled']);
export type AlertCause = z.infer<typeof AlertCause>;

/** Telegram's number of a person. */
export const TelegramId = z.number().int().positive();

export const ChangePersonCredits = z.object({
  telegramId: TelegramId,
  /** Above zero gives, below takes. */
  amount: z.number().int(),
  reason: z.string().trim().min(3).max(200),
  /** The asker's name for the act: said twice, it happens once. */
  key: z.string().min(1).max(100),
});
export type ChangePersonCredits = z.infer<typeof ChangePersonCredits>;

export const BanPerson = z.object({ telegramId: TelegramId, banned: z.boolean() });
export type BanPerson = z.infer<typeof BanPerson>;

/** A person as administrators see them. */
export interface PersonInfo extends BotPerson {
  readonly available: number;
  readonly held: number;
  readonly orders: number;
  readonly delivered: number;
  readonly failed: number;
  readonly invited: number;
}

export interface QueueStats {
  /** Videos that are not finished, by stage, and since when the oldest stands there. */
  readonly stages: readonly { readonly stage: string; readonly count: number; readonly since: Date }[];
  /** Ends of the last hour. */
  readonly delivered: number;
  readonly failed: number;
  /** Messages of the bot that wait to be sent. */
  readonly waitingMessages: number;
}
