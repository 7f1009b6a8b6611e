import { z } from 'zod';
import { parse } from '@/lib/platform/parse';
import type { Connection, ConnectRequest } from '../../port';

const TiktokForm = z.object({
  /** Where people who came from TikTok are answered. */
  whatsappChannelId: z.string().min(1).max(60),
  /** Of the app that signs lead forms; without it leads come by link and by file. */
  appSecret: z.string().trim().min(16).max(200).optional(),
});

/** There is no account to prove anything to: TikTok offers programs no messages. */
export async function connectTiktok({ input, channelId, previous }: ConnectRequest): Promise<Connection> {
  const { whatsappChannelId, appSecret } = parse(TiktokForm, input);
  const kept = previous?.channel.adapter === 'tiktok-lead' ? previous.secrets.webhookSecret : undefined;
  return {
    name: 'TikTok',
    status: 'CONNECTED',
    externalAccount: previous?.channel.externalAccount ?? channelId,
    settings: { whatsappChannelId },
    // Empty: nothing is let in by the webhook.
    secrets: { webhookSecret: appSecret ?? kept ?? '' },
  };
}
