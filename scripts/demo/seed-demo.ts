import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listAllCompanies } from '@/lib/companies';
import { createUser, findUserByEmail } from '@/lib/identity';
import type { BaseCtx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { beautyStudio } from './beauty-studio';
import { bikeShop } from './bike-shop';
import { flowerShop } from './flower-shop';
import { openShop } from './open-shop';

export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the demo's person and one shop of each kind through the same verbs people use, once. The password is made for
 * this installation and kept in the data folder: a demo that can be reached over a network must not have a known one.
 */
export async function seedDemo(): Promise<DemoSignIn> {
  const base: BaseCtx = { actor: { kind: 'operator' }, requestId: newId('req'), clock: systemClock };
  const signIn = keptSignIn();
  const owner =
    (await findUserByEmail(base, signIn.email)) ??
    (await createUser(base, { ...signIn, name: 'Demo', language: 'en' }, 'CLIENT'));
  const open = new Set((await listAllCompanies(base)).map((company) => company.name));
  for (const shop of [flowerShop, beautyStudio, bikeShop]) {
    if (!open.has(shop.company.name)) await openShop(base, shop, owner.id);
  }
  return signIn;
}

function keptSignIn(): DemoSignIn {
  const file = path.join(env().X8_DATA_DIR, 'demo-sign-in.json');
  if (!existsSync(file)) {
    const signIn = { email: 'demo@x8.example', password: randomBytes(9).toString('base64url') };
    writeFileSync(file, JSON.stringify(signIn), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as DemoSignIn;
}
