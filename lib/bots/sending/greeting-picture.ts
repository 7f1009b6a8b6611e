import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@/lib/platform/log';

let read: Promise<Buffer | null> | undefined;

/** The picture of the greeting; null where the public files are not at hand. */
export function greetingPicture(): Promise<Buffer | null> {
  read ??= readFile(path.join(process.cwd(), 'public/bot/greeting.jpg')).catch((error: unknown) => {
    log.warn({ err: error }, 'the greeting has no picture');
    return null;
  });
  return read;
}
