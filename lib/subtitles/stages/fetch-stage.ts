import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Stage } from '../stage';

/** Brings the video here. */
export const fetchStage: Stage<'fetch'> = {
  name: 'fetch',
  version: 1,
  basis: ({ source, rules }) =>
    source.kind === 'link' ? { ...source, height: rules.maxHeight } : { ...source },
  async make(bench) {
    const { path, name, storedAs } = await bench.source('original');
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), hash);
    const { size: sizeBytes } = await stat(path);
    const data = { sha256: hash.digest('hex'), name, sizeBytes };
    return { data, files: { video: storedAs === null ? { path, purpose: 'clip-original' } : { storedAs } } };
  },
};
