import { vi } from 'vitest';

/** What the factories give people as their password. */
const password = 'correct horse battery';
const kept = globalThis as typeof globalThis & { hashOfPeople?: Promise<string> };

// A hash is dear on purpose, and more than a thousand people of the tests have the same password: its hash, a real one of
// full cost, is made once a process. Every other password is hashed each time.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const argon2 = await importOriginal<typeof import('@node-rs/argon2')>();
  const hash: typeof argon2.hash = (given, options, signal) => {
    if (given !== password) return argon2.hash(given, options, signal);
    kept.hashOfPeople ??= argon2.hash(given, options, signal);
    return kept.hashOfPeople;
  };
  return { ...argon2, hash };
});
