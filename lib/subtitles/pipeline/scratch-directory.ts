import path from 'node:path';
import { env } from '@/lib/platform/env';

/** Where stages work: on the disk of the store, so that large files change their place instead of being copied. */
export function scratchDirectory(): string {
  return path.resolve(env().X8_DATA_DIR, 'clips');
}
