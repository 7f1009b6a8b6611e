import { createHash } from 'node:crypto';
import { env } from '@/lib/platform/env';

/** The place on this machine where a video is rendered, one of RENDERERS: always the same one for an id. */
export function rendererOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % env().RENDERERS;
}
