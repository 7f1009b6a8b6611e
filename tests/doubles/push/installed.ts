import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureVapidKeys } from '@/scripts/ensure-vapid-keys';
import { PushDouble } from './push-double';

/** A push service that this process trusts, and VAPID keys of its own. To be imported in `vi.hoisted`. */
export const push = new PushDouble();

await push.start();
process.env.X8_TRUSTED_HOSTS = 'localhost';
ensureVapidKeys(mkdtempSync(path.join(tmpdir(), 'x8-vapid-')));
