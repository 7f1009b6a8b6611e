import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Sets the VAPID keys, by which browsers know who notifies them, to a pair made once and kept in the data folder, unless
 * they are set. A new pair would silence every browser that has agreed.
 */
export function ensureVapidKeys(dataDir: string): void {
  if (process.env.VAPID_PUBLIC_KEY || process.env.VAPID_PRIVATE_KEY) return;
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'vapid-keys.json');
  try {
    writeFileSync(file, JSON.stringify(makeKeys()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { publicKey, privateKey } = JSON.parse(readFileSync(file, 'utf8')) as VapidKeys;
  process.env.VAPID_PUBLIC_KEY = publicKey;
  process.env.VAPID_PRIVATE_KEY = privateKey;
}

/** A P-256 pair as VAPID writes it (RFC 8292): the uncompressed point, and the number, in base64url. */
function makeKeys(): VapidKeys {
  const { d, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  if (!d || !x || !y) throw new Error('No key pair was made.');
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}
