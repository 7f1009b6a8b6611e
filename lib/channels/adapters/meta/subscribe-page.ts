import {
  endPageSubscription,
  type GraphAccess,
  readPageSubscription,
  writePageSubscription,
} from '@/lib/vendors/meta';
import type { MetaSide } from './meta-side';
import { pageFields } from './page-fields';

interface PageOfApp {
  readonly access: GraphAccess;
  readonly pageId: string;
  readonly appId: string;
}

/**
 * Has a page tell our app what one side needs (`on`), or no longer needs, and leaves the other side of the same page as it
 * is: ending Facebook must not silence Instagram.
 */
export async function subscribePage(
  side: Pick<MetaSide, 'name'>,
  { access, pageId, appId }: PageOfApp,
  on: boolean,
): Promise<void> {
  const other = side.name === 'facebook' ? 'instagram' : 'facebook';
  const now = (await readPageSubscription(access, pageId, appId)) ?? [];
  const wanted = new Set([
    ...(on ? pageFields[side.name] : []),
    ...(now.includes(pageFields[other][0]) ? pageFields[other] : []),
  ]);
  if (wanted.size > 0) await writePageSubscription(access, pageId, [...wanted]);
  else if (now.length > 0) await endPageSubscription(access, pageId);
}
