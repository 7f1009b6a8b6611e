import { getCompany } from '@/lib/companies';
import { linkPerson } from '../people/link-person';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { wishes } from './wishes';

/** Opens a link from the web: the chat becomes a face of its company, and the talk begins anew there. */
export async function openAccount({ ctx, person }: Visit, payload: string): Promise<Played> {
  const { companyId: _, ...base } = ctx;
  const linked = await linkPerson(base, person, payload);
  if (linked.end === 'link-over') return { messages: [saying('linkOver', {}, clipButtons.main)] };
  const { name: company } = await getCompany({ ...base, companyId: linked.companyId });
  const say = linked.end === 'linked' ? 'linked' : 'linkedAlready';
  return { state: wishes.none, messages: [saying(say, { company }, clipButtons.main)] };
}
