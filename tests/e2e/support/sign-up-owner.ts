import { expect } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { BrowserLike } from './browser-like';

export interface Owner {
  readonly browser: BrowserLike;
  readonly email: string;
  readonly password: string;
  readonly companyId: string;
}

/** A new shop owner, signed in, with a company of their own and the sample price list on sale. */
export async function signUpOwner(type: 'PRODUCT' | 'SERVICE' | 'HYBRID' = 'PRODUCT'): Promise<Owner> {
  const browser = new BrowserLike();
  const email = `${newId('own')}@example.com`;
  const password = 'correct horse battery';
  const signedUp = await browser.ask('POST', '/api/auth/sign-up', {
    email,
    password,
    name: 'Olga',
    language: 'en',
  });
  expect(signedUp.status, JSON.stringify(signedUp.body)).toBe(200);
  const company = {
    name: `Shop of ${email}`,
    type,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    language: 'en',
  };
  const created = await browser.ask('POST', '/api/companies', company);
  expect(created.status, JSON.stringify(created.body)).toBe(200);
  const uploaded = await browser.ask('POST', '/api/knowledge-bases', { sample: true });
  expect(uploaded.status, JSON.stringify(uploaded.body)).toBe(200);
  const published = await browser.ask('POST', `/api/knowledge-bases/${idOf(uploaded.body)}/publish`);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return { browser, email, password, companyId: idOf(created.body) };
}

/** The id of a JSON answer. */
export function idOf(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string')
    return body.id;
  throw new Error(`No id in ${JSON.stringify(body)}`);
}
