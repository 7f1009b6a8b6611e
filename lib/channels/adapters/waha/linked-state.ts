import { chatAddress } from './chat-address';

/** What is remembered of a session that works: whose number it is, and that nothing is wrong. */
export function linkedState(
  me: { readonly id?: string | null; readonly pushName?: string | null } | null | undefined,
): Readonly<Record<string, unknown>> {
  const own = chatAddress(me?.id);
  return {
    session: 'WORKING',
    misses: 0,
    pairing: null,
    ...(own?.kind === 'phone' && {
      me: { phone: `+${own.contactId}`, name: me?.pushName ?? null },
      publicUrl: `https://wa.me/${own.contactId}`,
      selfContactId: own.contactId,
    }),
  };
}
