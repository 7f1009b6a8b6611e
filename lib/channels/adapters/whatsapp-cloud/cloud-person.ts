import type { CloudContact } from './cloud-event';

/** Who is meant: by the phone where it is known, by the hidden id otherwise. */
export interface CloudPerson {
  readonly externalContactId: string;
  readonly otherContactIds: readonly string[];
  readonly contact: { readonly name?: string; readonly phone?: string; readonly username?: string };
}

/** `phone` in any spelling, `userId` the id of somebody who may hide it; null when neither is there. */
export function cloudPerson(
  { phone, userId }: { phone?: string | null; userId?: string | null },
  contacts: readonly CloudContact[],
): CloudPerson | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  const known = contacts.find(({ wa_id, user_id }) => (digits ? wa_id === digits : user_id === userId));
  const hidden = userId ?? known?.user_id;
  const ids = [
    ...(/^\d{5,15}$/.test(digits) ? [digits] : []),
    ...(hidden ? [`user:${hidden}`.slice(0, 300)] : []),
  ];
  const [externalContactId, ...otherContactIds] = ids;
  if (!externalContactId) return null;
  const name = known?.profile?.name?.trim().slice(0, 200);
  const username = known?.profile?.username?.trim().slice(0, 200);
  return {
    externalContactId,
    otherContactIds,
    contact: {
      ...(name && { name }),
      ...(ids[0] === digits && { phone: `+${digits}` }),
      ...(username && { username }),
    },
  };
}
