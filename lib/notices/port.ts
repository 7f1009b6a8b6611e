import type { Ctx } from '@/lib/platform/context';

/** What a notice needs of the rooms below this one; the job hands it in. */
export interface NoticeMeans {
  /**
   * Writes to a chat with a bot of the company. Throws what a channel's `send` throws; `forbidden` when the person has
   * blocked the bot.
   */
  sendTelegram(
    ctx: Ctx,
    message: {
      readonly channelId: string;
      readonly chatId: string;
      readonly key: string;
      readonly text: string;
      readonly button: { readonly label: string; readonly url: string };
      readonly language: string;
    },
  ): Promise<void>;
  /** How a conversation is now; null when it is gone. */
  lookAt(ctx: Ctx, conversationId: string): Promise<Watched | null>;
}

export interface Watched {
  readonly needsHuman: boolean;
  /** Customer messages nobody has looked at. */
  readonly unread: number;
}
