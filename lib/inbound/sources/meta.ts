import { findMetaApp } from '@/lib/channels';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes, type Refusal, type Webhook } from '../schemas';
import { provesMetaApp } from './meta/proves-meta-app';
import { splitDelivery } from './meta/split-delivery';
import type { Admitted, NewEvent, Source } from './source';

/**
 * Pages and Instagram accounts of one prepared app, many companies in one address. A request is proved by the app's secret
 * and taken apart, so that each company's event is stored for that company, once.
 */
export const metaSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const app = await findMetaApp(base, { key });
    if (!app) return { end: 'unknown-key' };
    const { appSecret = '' } = app.secrets;
    if (appSecret === '') return { end: 'secret-missing', setting: 'appSecret' };
    if (!provesMetaApp(rawBody, headers, appSecret)) return { end: 'bad-signature' };
    return read(base, app.id, rawBody);
  },
};

async function read(
  base: BaseCtx,
  metaAppId: string,
  rawBody: Webhook['rawBody'],
): Promise<Admitted | Refusal> {
  let delivery: unknown;
  try {
    delivery = JSON.parse(rawBody.toString('utf8'));
  } catch (cause) {
    const details = { params: { detail: 'JSON' }, cause };
    return { end: 'unreadable', error: new AppError('invalid', 'input-invalid', details) };
  }
  const events: NewEvent[] | null = await splitDelivery(base, metaAppId, delivery);
  if (events) return { end: 'admitted', events };
  const error = new AppError('invalid', 'input-invalid', { params: { detail: 'delivery' } });
  return { end: 'unreadable', error };
}
