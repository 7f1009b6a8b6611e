import { updateCalendarSettings } from '@/lib/calendar';
import { createCompany } from '@/lib/companies';
import { publishKnowledgeBase, uploadPriceList } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { type ShopName, type ShopOfScripts, shops } from './shops';

/** Opens the shop of a script: a company of its own, with the price list put on sale as an owner does. */
export async function openShop(name: ShopName): Promise<Ctx> {
  const shop: ShopOfScripts = shops[name];
  const { id } = await createCompany(baseContext(), shop.company, null);
  const ctx = companyContextOf(id);
  for (const [file, text] of [
    ['price-list.csv', shop.priceList],
    ['faq.csv', shop.faq],
  ] as const) {
    if (text === undefined) continue;
    const { id: knowledgeBase, refused } = await uploadPriceList(ctx, {
      name: file,
      bytes: new TextEncoder().encode(text),
    });
    if (refused > 0) throw new Error(`${name}: ${refused} cells of ${file} were refused.`);
    await publishKnowledgeBase(ctx, { id: knowledgeBase });
  }
  if (shop.cities) await updateCalendarSettings(ctx, { deliveryCities: [...shop.cities] });
  return ctx;
}
