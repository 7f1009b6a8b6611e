import { z } from 'zod';
import { askTelegram } from '@/lib/vendors/telegram';
import type { ChannelAccount, Recipient } from '../../port';
import { botOf } from './bot-of';

const TapData = z.object({ tapId: z.string() });

/** Ends the waiting of a tapped button. Nothing happens when the customer typed. */
export async function answerTap(
  account: ChannelAccount,
  { answering }: Pick<Recipient, 'answering'>,
): Promise<void> {
  const tap = TapData.safeParse(answering?.replyData);
  if (!tap.success) return;
  await askTelegram(() => botOf(account).answerCallbackQuery(tap.data.tapId));
}
