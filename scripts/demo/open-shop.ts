import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { updateCalendarSettings } from '@/lib/calendar';
import { companyContext, createCompany } from '@/lib/companies';
import { markRead } from '@/lib/conversations';
import { publishKnowledgeBase, uploadPriceList } from '@/lib/knowledge';
import type { BaseCtx } from '@/lib/platform/context';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { ScriptTalk } from '../cli/script-talk';
import type { DemoShop, DemoTalk } from './demo-shop';

/** Opens a shop of the demo as its owner would, and lets its customers of the last days write. */
export async function openShop(base: BaseCtx, shop: DemoShop, ownerId: string): Promise<void> {
  const company = await createCompany(base, shop.company, ownerId);
  const ctx = await companyContext(base, company.id);
  await updateCalendarSettings(ctx, shop.calendar);
  const bytes = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'price-lists', shop.priceList)));
  const knowledgeBase = await uploadPriceList(ctx, { name: shop.priceList, bytes });
  await publishKnowledgeBase(ctx, { id: knowledgeBase.id });
  for (const talk of shop.talks)
    await letTalk(company.id, momentOf(talk, company.timeZone, base.clock.now()), talk);
}

async function letTalk(companyId: string, beginning: Date, talk: DemoTalk): Promise<void> {
  const script = await ScriptTalk.open({ companyId, clock: movedClock(beginning), policy: 'rules' });
  for (const step of talk.steps) {
    await script.play(step);
    await script.play({ wait: 'PT40S' });
  }
  const conversationId = await script.findConversation();
  if (talk.seen && conversationId) await markRead(script.ctx, { conversationId });
}

/** The talk's beginning; one of today that is still to come began a few minutes ago instead. */
function momentOf({ daysAgo, at }: DemoTalk, timeZone: string, now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const wished = today
    .subtract({ days: daysAgo })
    .toZonedDateTime({ timeZone, plainTime: at }).epochMilliseconds;
  return new Date(Math.min(wished, now.getTime() - 10 * 60_000));
}
