import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { findWidgetSettings, saveWidgetSettings } from '../store/widgets';
import { readSite } from './read-site';
import { WidgetChange, WidgetSettings } from './schemas';

/** Changes what is named; sites become origins, each once. Throws `invalid` (`site-unreadable`). */
export async function updateWidget(ctx: Ctx, input: WidgetChange): Promise<WidgetSettings> {
  authorize(ctx, 'channel.connect');
  const change = parse(WidgetChange, input);
  const sites = change.sites && [...new Set(change.sites.map(originOf))];
  return inTransaction(ctx, async (tx) => {
    const settings = { ...(await findWidgetSettings(tx)), ...change, ...(sites && { sites }) };
    await saveWidgetSettings(tx, WidgetSettings.parse(settings));
    await writeAudit(tx, { action: 'channel.widget-updated', subject: ctx.companyId, detail: change });
    return settings;
  });
}

function originOf(site: string): string {
  const origin = readSite(site);
  if (origin === null) throw new AppError('invalid', 'site-unreadable', { field: 'sites', params: { site } });
  return origin;
}
