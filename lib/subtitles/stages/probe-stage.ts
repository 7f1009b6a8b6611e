import { assertClipLength } from '../assert-clip-length';
import { judgeMedia } from '../intake/judge-media';
import { probeClip } from '../intake/probe-clip';
import type { Stage } from '../stage';

/** Finds out what the video really is, and whether the tier allows its length. */
export const probeStage: Stage<'probe'> = {
  name: 'probe',
  version: 1,
  basis: ({ rules }, found) => ({ video: found.data('fetch')?.sha256, maxSeconds: rules.maxSeconds }),
  async make(bench) {
    const path = await bench.file('fetch', 'video', 'original');
    const facts = await probeClip(path, await judgeMedia(path), bench.signal ? { signal: bench.signal } : {});
    assertClipLength(facts.lengthMs, bench.wish.rules.maxSeconds);
    return { data: facts };
  },
};
