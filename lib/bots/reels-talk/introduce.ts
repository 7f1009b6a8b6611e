import { getCompany } from '@/lib/companies';
import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { linkPerson } from '../people/link-person';
import type { BotPerson } from '../schemas';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { buttons } from './buttons';
import type { TalkState } from './talk';

/** Opens a link from the web: the chat becomes a face of its company, and the talk begins anew there. */
export async function introduce(ctx: Ctx, person: BotPerson, payload: string): Promise<Played> {
  const { companyId: _, ...base } = ctx;
  const linked = await linkPerson(base, person, payload);
  if (linked.end === 'link-over') return { messages: [saying('linkOver', {}, buttons.main)] };
  const theirs = { ...base, companyId: linked.companyId };
  const { available } = await getBalance(theirs);
  const { name: company } = await getCompany(theirs);
  const { moved } = linked;
  const say = linked.end === 'linked-already' ? 'linkedAlready' : moved > 0 ? 'linkedWith' : 'linked';
  const state: TalkState = { at: 'menu', ordered: null };
  return {
    state,
    messages: [saying(say, { company, moved }, buttons.main, available)],
  };
}
