import { z } from 'zod';
import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { putPlatformCredential, removePlatformCredential } from '@/lib/vault';
import { readApp } from '@/lib/vendors/meta';
import { insertMetaApp } from '../store/meta-apps';
import { type MetaApp, metaAppOf } from './meta-app';

const AddMetaApp = z.object({
  appId: z.string().regex(/^\d{5,25}$/),
  appSecret: z.string().min(16).max(200),
  /** Facebook Login for Business; without it the login asks for the permissions one by one. */
  loginConfigId: z
    .string()
    .regex(/^\d{5,25}$/)
    .optional(),
  name: z.string().trim().min(1).max(100).optional(),
  /** Companies it may serve. */
  capacity: z.number().int().min(1).max(10_000).default(10),
});
type AddMetaApp = z.input<typeof AddMetaApp>;

/**
 * Takes a prepared and reviewed app of Meta into the pool, once Meta has said that its secret is right. Returns it with
 * the word Meta must say back to us when its webhook is set up. Throws `invalid` for a wrong secret, `conflict` for an app
 * that is in the pool.
 */
export async function addMetaApp(
  base: BaseCtx,
  input: AddMetaApp,
): Promise<MetaApp & { readonly verifyToken: string }> {
  authorize(base, 'vault.operate');
  const { appId, appSecret, loginConfigId = null, name, capacity } = parse(AddMetaApp, input);
  const known = await proven(appId, appSecret);
  const now = base.clock.now();
  const row = {
    id: newId('mta', now),
    key: randomToken(24),
    appId,
    name: name ?? known.name,
    loginConfigId,
    capacity,
    enabled: true,
    createdAt: now,
  };
  const verifyToken = randomToken(24);
  // The vault first: an app without its secret could be given to somebody.
  await putPlatformCredential(base, {
    kind: 'meta-app',
    subject: row.id,
    label: row.name,
    values: { appSecret, verifyToken },
  });
  try {
    await acrossCompanies(base, async (tx) => {
      await insertMetaApp(tx, row);
      await writeAudit(tx, { action: 'meta-app.added', subject: row.id, detail: { appId, capacity } });
    });
  } catch (error) {
    await removePlatformCredential(base, { kind: 'meta-app', subject: row.id });
    if (isUniqueViolation(error))
      throw new AppError('conflict', 'meta-app-taken', { field: 'appId', cause: error });
    throw error;
  }
  return { ...metaAppOf({ ...row, bound: 0 }), verifyToken };
}

async function proven(appId: string, appSecret: string): Promise<{ name: string }> {
  try {
    return await readApp(appId, appSecret);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'unavailable' || error.code === 'limit')) throw error;
    throw new AppError('invalid', 'meta-app-refused', { field: 'appSecret', cause: error });
  }
}
