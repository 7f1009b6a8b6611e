import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { getConversationSettings } from './get-conversation-settings';
import { type ConversationSettings, ConversationSettingsChange } from './schemas';
import { saveSettings } from './store/settings';

/**
 * Changes the settings named; returns all of them as they are now. History beyond a new limit goes within the hour.
 * Throws `invalid` for numbers out of their range.
 */
export async function updateConversationSettings(
  ctx: Ctx,
  input: ConversationSettingsChange,
): Promise<ConversationSettings> {
  authorize(ctx, 'conversation.settings');
  const change = parse(ConversationSettingsChange, input);
  return inTransaction(ctx, async (tx) => {
    const settings = { ...(await getConversationSettings(tx.ctx)), ...change };
    await saveSettings(tx, settings);
    await announce(tx, { kind: 'conversation-settings' });
    await writeAudit(tx, {
      action: 'conversation.settings-updated',
      subject: ctx.companyId,
      detail: { ...change },
    });
    return settings;
  });
}
