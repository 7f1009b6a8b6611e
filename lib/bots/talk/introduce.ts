import { getCompany } from '@/lib/companies';
import { getBalance } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { linkPerson } from '../people/link-person';
import type { BotPerson } from '../schemas';
import { saying } from '../sending/saying';
import { buttons } from './buttons';
import type { Said } from './hold-talk';

/** Opens a link from the web: the chat becomes a face of its company, and the talk begins anew there. */
export async function introduce(base: BaseCtx, person: BotPerson, payload: string): Promise<Said> {
  const linked = await linkPerson(base, person, payload);
  if (linked.end === 'link-over') return { messages: [saying('linkOver', {}, buttons.main)] };
  const ctx = { ...base, companyId: linked.companyId };
  const { available } = await getBalance(ctx);
  const { name: company } = await getCompany(ctx);
  const { moved } = linked;
  const say = linked.end === 'linked-already' ? 'linkedAlready' : moved > 0 ? 'linkedWith' : 'linked';
  return {
    state: { at: 'menu', ordered: null },
    messages: [saying(say, { company, moved }, buttons.main, available)],
  };
}
