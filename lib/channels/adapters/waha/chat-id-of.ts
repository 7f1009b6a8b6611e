import { AppError } from '@/lib/platform/errors/app-error';

/** The chat WAHA knows a customer by. Throws `invalid` (`contact-unknown`) for an id that is not of WhatsApp. */
export function chatIdOf(externalContactId: string): string {
  const [, lid, phone] = /^(?:lid:(\d{1,20})|(\d{5,15}))$/.exec(externalContactId) ?? [];
  if (lid) return `${lid}@lid`;
  if (phone) return `${phone}@c.us`;
  throw new AppError('invalid', 'contact-unknown');
}
