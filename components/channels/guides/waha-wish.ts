/** What is asked before a phone is linked. */
export interface WahaWish {
  readonly way: 'qr' | 'code';
  readonly phone: string;
  readonly ownServer: boolean;
  readonly serverUrl: string;
  readonly serverKey: string;
}

export const emptyWahaWish: WahaWish = {
  way: 'qr',
  phone: '',
  ownServer: false,
  serverUrl: '',
  serverKey: '',
};

export type WahaField = 'phone' | 'serverUrl' | 'serverKey';

/** The fields that cannot be right, before the server is asked. */
export function wrongInWaha({ way, phone, ownServer, serverUrl, serverKey }: WahaWish): readonly WahaField[] {
  const wrong: WahaField[] = [];
  const digits = phone.replace(/\D/g, '').length;
  if (way === 'code' && (digits < 7 || digits > 15 || /[a-zа-яё]/i.test(phone))) wrong.push('phone');
  if (ownServer && !/^https?:\/\/\S+$/.test(serverUrl.trim())) wrong.push('serverUrl');
  if (ownServer && serverKey.trim() === '') wrong.push('serverKey');
  return wrong;
}
