import { verify } from '@node-rs/argon2';
import { fewAtATime } from './few-at-a-time';

/** Whether the password is the one that was hashed. */
export function matchesPassword(hash: string, password: string): Promise<boolean> {
  return fewAtATime(() => verify(hash, password));
}
