import { setRehearsalStatus } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import type { ConversationFact } from '../recording/schemas';
import { updateConversationSettings } from '../update-conversation-settings';

/** How the rehearsal's company stands: whether it is switched on, and how long people hold a conversation. */
export interface Stage {
  readonly active: boolean;
  /** Undefined: not said yet. */
  readonly minutes: number | null | undefined;
}

/** Puts the rehearsal's company into the state in which something happened; returns how it stands now. */
export async function setStage(ctx: Ctx, fact: ConversationFact, before: Stage): Promise<Stage> {
  const minutes = fact.kind === 'said' ? fact.minutes : before.minutes;
  if (minutes !== undefined && minutes !== before.minutes) {
    await updateConversationSettings(ctx, { humanMinutes: minutes });
  }
  const told = fact.kind === 'received' || fact.kind === 'claimed' || fact.kind === 'handed-back';
  const active = told ? fact.active !== false : before.active;
  if (active !== before.active) await setRehearsalStatus(ctx, active ? 'ACTIVE' : 'INACTIVE');
  return { active, minutes };
}
