import type { BaseCtx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { requestLanguage } from './request-language';

/** The context of somebody who is not signed in. */
export async function visitorCtx(visitorId = 'anonymous'): Promise<BaseCtx> {
  return {
    actor: { kind: 'visitor', visitorId },
    requestId: newId('req'),
    clock: systemClock,
    language: await requestLanguage(),
  };
}
