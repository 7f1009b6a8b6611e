import type { InboundItem } from '../../schemas';
import type { TimedChange } from './cloud-event';

const gone: ReadonlySet<string> = new Set(['ACCOUNT_DELETED', 'PARTNER_REMOVED', 'PARTNER_APP_UNINSTALLED']);

/** What Meta says of the account as a whole: restricted, reinstated, gone. */
export function accountNews({ value, at }: TimedChange): InboundItem[] {
  const event = value.event ?? '';
  const moment = { at: new Date(at * 1_000) };
  if (gone.has(event)) return [{ kind: 'account', status: 'BROKEN', reason: 'number-moved', ...moment }];
  if (event !== 'DISABLED_UPDATE') return [];
  const state = value.ban_info?.waba_ban_state ?? '';
  if (state === 'REINSTATE') return [{ kind: 'account', status: 'CONNECTED', ...moment }];
  return state === 'DISABLE'
    ? [{ kind: 'account', status: 'BROKEN', reason: 'account-restricted', ...moment }]
    : [];
}
