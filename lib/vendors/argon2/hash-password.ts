import { hash } from '@node-rs/argon2';
import { argon2Options } from './argon2-options';
import { fewAtATime } from './few-at-a-time';

/** An argon2id hash in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return fewAtATime(() => hash(password, argon2Options));
}
