import { z } from 'zod';
import { appAccess } from './app-access';
import { askGraph } from './ask-graph';

const Subscriptions = z.object({
  data: z.array(
    z.object({
      object: z.string(),
      callback_url: z.string(),
      active: z.boolean().default(true),
      fields: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
});

export interface AppSubscription {
  readonly object: string;
  readonly callbackUrl: string;
  readonly active: boolean;
  readonly fields: readonly string[];
}

/** Where the app's events are sent, and of which fields: what the operator set in the app's dashboard. */
export async function listAppSubscriptions(appId: string, appSecret: string): Promise<AppSubscription[]> {
  const { data } = await askGraph(
    {
      method: 'GET',
      path: `/${encodeURIComponent(appId)}/subscriptions`,
      access: appAccess(appId, appSecret),
    },
    Subscriptions,
  );
  return data.map(({ object, callback_url, active, fields }) => ({
    object,
    callbackUrl: callback_url,
    active,
    fields: fields.map(({ name }) => name),
  }));
}
