import type { BaseCtx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { openCredential } from '@/lib/vault';
import { findChannelByKey } from '../../find-channel-by-key';

/** Meta's question whether an address is ours: the challenge to repeat, or null when it does not know the token. */
export async function answerCloudChallenge(
  base: BaseCtx,
  { key, asked }: { key: string; asked: URLSearchParams },
): Promise<string | null> {
  const channel = await findChannelByKey(base, { adapter: 'whatsapp-cloud', key });
  if (!channel || asked.get('hub.mode') !== 'subscribe') return null;
  const ctx = { ...base, companyId: channel.companyId };
  const credential = await openCredential(ctx, { kind: 'whatsapp-cloud', subject: channel.id });
  const expected = credential?.values.verifyToken;
  if (!expected || !matchesSecret(asked.get('hub.verify_token') ?? '', expected)) return null;
  const challenge = asked.get('hub.challenge') ?? '';
  return /^[\w.-]{1,200}$/.test(challenge) ? challenge : null;
}
