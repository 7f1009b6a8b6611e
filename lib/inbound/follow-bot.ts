import { BotName, receiveUpdate } from '@/lib/bots';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { markProcessed, type StoredEvent } from './store';

/** What somebody wrote to a bot of the product. The talk itself remembers which updates it has taken in. */
export async function followBot(base: BaseCtx, { id, scope, body }: StoredEvent): Promise<void> {
  await receiveUpdate(base, { bot: BotName.parse(scope), body });
  await acrossCompanies(base, (tx) => markProcessed(tx, id, base.clock.now()));
}
