import { cache } from 'react';
import { visitorCtx } from '@/app/_door/visitor-ctx';
import { shopOf } from '@/app/api/chat/shop-of';
import type { Shop } from '@/components/customer-chat/shop';
import { findChannelByKey } from '@/lib/channels';
import { getCompany } from '@/lib/companies';

/** The shop whose chat has this address; null when there is none. Asked of the database once a request. */
export const findShop = cache(async (key: string): Promise<Shop | null> => {
  const base = await visitorCtx();
  const channel = await findChannelByKey(base, { adapter: 'web-chat', key });
  return channel && shopOf(await getCompany({ ...base, companyId: channel.companyId }));
});
