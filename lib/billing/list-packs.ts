import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { packs } from './packs';
import type { Pack } from './schemas';

/** What the company can buy, with its prices, the smallest first. */
export async function listPacks(ctx: Ctx): Promise<Pack[]> {
  authorize(ctx, 'pack.read');
  const { currency: own } = await getCompany(ctx);
  return packs.map(({ id, credits, prices }) => {
    const currency = own === 'RUB' || own === 'EUR' ? own : 'USD';
    return { id, credits, currency, priceMinor: prices[currency] };
  });
}
