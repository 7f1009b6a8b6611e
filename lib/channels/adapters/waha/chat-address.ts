/** Whom a WhatsApp address means: a phone, or the hidden id WhatsApp shows instead of one. */
export interface ChatAddress {
  readonly kind: 'phone' | 'lid';
  /** The customer's id on every WhatsApp adapter: digits of the phone, or `lid:` and digits. */
  readonly contactId: string;
}

// A device number may stand before the @: 79161234567:12@s.whatsapp.net is still that phone.
const personal = /^(\d{1,20})(?:[_.]\d+)?(?::\d+)?@(c\.us|s\.whatsapp\.net|hosted|lid|hosted\.lid)$/;

/** Reads an address of one person; null for groups, newsletters, status broadcasts and WhatsApp itself. */
export function chatAddress(address: unknown): ChatAddress | null {
  const [, digits = '', server = ''] = (typeof address === 'string' && personal.exec(address)) || [];
  if (server.endsWith('lid')) return { kind: 'lid', contactId: `lid:${digits}` };
  return digits.length >= 5 && digits.length <= 15 ? { kind: 'phone', contactId: digits } : null;
}
