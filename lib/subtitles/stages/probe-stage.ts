import { judgeMedia } from '../intake/judge-media';
import { probeClip } from '../intake/probe-clip';
import type { Stage } from '../stage';
import { tooLong } from './too-long';

/** Finds out what the video really is, and whether the tier allows its length. */
export const probeStage: Stage<'probe'> = {
  name: 'probe',
  version: 1,
  basis: ({ rules }, found) => ({ video: found.data('fetch')?.sha256, maxSeconds: rules.maxSeconds }),
  async make(bench) {
    const path = await bench.file('fetch', 'video', 'original');
    const facts = await probeClip(path, await judgeMedia(path), bench.signal ? { signal: bench.signal } : {});
    const { maxSeconds } = bench.wish.rules;
    // Recorders round up: a "60 second" video may be a little longer.
    if (facts.lengthMs > maxSeconds * 1_000 + 999) throw tooLong(facts.lengthMs / 1_000, maxSeconds);
    return { data: facts };
  },
};
