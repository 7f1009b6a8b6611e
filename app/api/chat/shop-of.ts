import type { Shop } from '@/components/customer-chat/shop';
import type { Company } from '@/lib/companies';

/** What a customer may know of the company they write to. */
export function shopOf({ name, language, currency, timeZone, status }: Company): Shop {
  return { name, language, currency, timeZone, open: status === 'ACTIVE' };
}
