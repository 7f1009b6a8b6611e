import { env } from '@/lib/platform/env';
import type { MetaAppRow } from '../store/meta-apps';

/** An app of the pool as its operator sees it. `webhookUrl` is what Meta's dashboard asks for. */
export interface MetaApp {
  readonly id: string;
  readonly appId: string;
  readonly name: string;
  readonly loginConfigId: string | null;
  readonly capacity: number;
  /** Companies it serves. */
  readonly bound: number;
  readonly enabled: boolean;
  readonly webhookUrl: string;
}

export function metaAppOf(row: MetaAppRow & { readonly bound: number }): MetaApp {
  const { id, appId, name, loginConfigId, capacity, bound, enabled, key } = row;
  const webhookUrl = `${env().X8_URL}/api/webhooks/meta/${key}`;
  return { id, appId, name, loginConfigId, capacity, bound, enabled, webhookUrl };
}
