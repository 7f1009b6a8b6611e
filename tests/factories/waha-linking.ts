import type { ChannelAccount, ConnectedChannel, ConnectRequest } from '@/lib/channels';
import { wahaChannel } from '@/lib/channels/adapters/waha/waha-channel';
import type { WahaDouble } from '@/tests/doubles/waha/waha-double';
import { eventually } from './eventually';
import { wahaAccount, wahaSecret } from './waha-account';

export const shopPhone = '79990000000';

/** A wish to connect the account's channel. */
export const wahaRequest = (
  account: ChannelAccount,
  input: object = {},
  previous: ChannelAccount | null = null,
): ConnectRequest => ({
  input,
  channelId: 'chn_1',
  webhookUrl: account.webhookUrl,
  webhookSecret: wahaSecret,
  company: { name: 'Flowers', language: 'ru' },
  host: account.host,
  login: null,
  previous,
});

/** Connects and links; the account as it is kept afterwards. */
export async function linkedWaha(
  waha: WahaDouble,
  change: Partial<ConnectedChannel> = {},
  trusted = true,
): Promise<ChannelAccount> {
  const account = wahaAccount(waha, {}, { trusted });
  const { settings } = await wahaChannel.connect(wahaRequest(account));
  await eventually(() => waha.session('x8_chn_1').status === 'SCAN_QR_CODE');
  await waha.scan('x8_chn_1', shopPhone);
  return wahaAccount(waha, { status: 'CONNECTED', settings, ...change }, { trusted });
}
