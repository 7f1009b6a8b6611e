import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import type { ConnectedChannel, InboundItem } from '../../schemas';
import { itemsOfChange } from './items-of-change';
import { itemsOfMessaging } from './items-of-messaging';
import { MetaEvent } from './meta-event';
import type { MetaSide } from './meta-side';

/**
 * Reads an event of a page or an Instagram account. What waits in `standby` belongs to another app that has the thread and
 * is not read. Throws `invalid` for an event of another kind or another account.
 */
export function decodeMetaEvent(
  side: MetaSide,
  raw: string,
  channel: ConnectedChannel,
): readonly InboundItem[] {
  const event = parse(MetaEvent, parseJson(raw));
  if (event.object !== side.object) throw foreign('object');
  return event.entry.flatMap((entry) => {
    if (channel.externalAccount !== null && entry.id !== channel.externalAccount) throw foreign('entry.id');
    const around = { side, channel, accountId: entry.id, at: entry.time ?? new Date(0) };
    return [
      ...entry.messaging.flatMap((item) => itemsOfMessaging(item, around)),
      ...entry.changes.flatMap((change) => itemsOfChange(change, around)),
    ];
  });
}

const foreign = (field: string): AppError =>
  new AppError('invalid', 'input-invalid', { field, params: { detail: field } });

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'JSON' }, cause });
  }
}
