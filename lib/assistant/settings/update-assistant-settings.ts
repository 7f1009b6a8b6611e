import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { modelPrice } from '../budget/model-price';
import { findSettings, saveSettings } from '../store/settings';
import { type AssistantSettings, AssistantSettingsChange, defaultSettings } from './schemas';

/**
 * Changes the settings named; returns all of them. Throws `invalid` for numbers out of their range, and for a limit in
 * money (`model-price-needed`) while nobody knows what the model costs.
 */
export async function updateAssistantSettings(
  ctx: Ctx,
  input: AssistantSettingsChange,
): Promise<AssistantSettings> {
  authorize(ctx, 'assistant.write');
  const change = parse(AssistantSettingsChange, input);
  return inTransaction(ctx, async (tx) => {
    const settings = { ...((await findSettings(tx)) ?? defaultSettings), ...change };
    const { dailyMicros, monthlyMicros } = settings;
    const { OPENAI_MODEL } = env();
    if ((dailyMicros !== null || monthlyMicros !== null) && modelPrice(OPENAI_MODEL, settings) === null) {
      throw new AppError('invalid', 'model-price-needed', {
        field: 'inputMicros',
        params: { model: OPENAI_MODEL },
      });
    }
    await saveSettings(tx, settings);
    await writeAudit(tx, {
      action: 'assistant.settings-updated',
      subject: ctx.companyId,
      detail: { ...change },
    });
    return settings;
  });
}
