import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { alertPeople } from '../alert-people';
import type { AlertCause } from '../schemas';

interface Trouble {
  readonly cause: AlertCause;
  /** The quarter of an hour it is told for: once a cause. */
  readonly slot: string;
  /** `count`; or `provider`, and for a key `reason` and `key`. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Tells the bot's administrators of trouble, once a cause and slot. */
export async function alertAdministrators(base: BaseCtx, { cause, slot, params }: Trouble): Promise<void> {
  authorize(base, 'bot.serve');
  const { actor, requestId, clock, fence, lane } = base;
  const alone = { actor, requestId, clock, ...(fence && { fence }), ...(lane !== undefined && { lane }) };
  const once = `alert:${cause}:${String(params.provider ?? '')}:${String(params.key ?? '')}:${slot}`;
  await acrossCompanies(alone, (tx) => alertPeople(tx, 'reels', { say: `alerts.${cause}`, params, once }));
}
