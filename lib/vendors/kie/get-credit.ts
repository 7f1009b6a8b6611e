import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { askKie } from './ask-kie';
import type { KieAnswer } from './schemas';

/** Credits that the key's account has left. */
export function getCredit(key: string): Promise<KieAnswer<number>> {
  return askKie(key, { base: env().KIE_API_URL, path: '/api/v1/chat/credit' }, z.number());
}
