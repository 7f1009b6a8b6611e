import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findSettings } from '../store/settings';
import { type AssistantSettings, defaultSettings } from './schemas';

/** Who answers, how it sounds and what it may cost; the defaults until somebody has chosen. */
export async function getAssistantSettings(ctx: Ctx): Promise<AssistantSettings> {
  authorize(ctx, 'assistant.read');
  return inTransaction(ctx, async (tx) => (await findSettings(tx)) ?? defaultSettings);
}
