import { z } from 'zod';
import { askGraph, type GraphAccess } from './ask-graph';

const Subscribed = z.object({
  data: z.array(z.object({ id: z.string(), subscribed_fields: z.array(z.string()).default([]) })),
});
const Success = z.object({ success: z.coerce.boolean() });

/** The page's fields of which the app is told; null when the page has not taken in the app. */
export async function readPageSubscription(
  access: GraphAccess,
  pageId: string,
  appId: string,
): Promise<readonly string[] | null> {
  const { data } = await askGraph({ method: 'GET', path: `/${pageId}/subscribed_apps`, access }, Subscribed);
  return data.find(({ id }) => id === appId)?.subscribed_fields ?? null;
}

/** Has the page tell the app of these fields, and of no others. */
export async function writePageSubscription(
  access: GraphAccess,
  pageId: string,
  fields: readonly string[],
): Promise<void> {
  const query = { subscribed_fields: fields.join(',') };
  await askGraph({ method: 'POST', path: `/${pageId}/subscribed_apps`, access, query }, Success);
}

/** The page tells the app nothing any more. */
export async function endPageSubscription(access: GraphAccess, pageId: string): Promise<void> {
  await askGraph({ method: 'DELETE', path: `/${pageId}/subscribed_apps`, access }, Success);
}
