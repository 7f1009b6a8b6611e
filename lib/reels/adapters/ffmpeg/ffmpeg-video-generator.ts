import { FfmpegFailure, hasFfmpeg } from '@/lib/vendors/ffmpeg';
import { VideoError, type VideoFailure, type VideoGenerator } from '../../port';
import { motions } from '../../rendering/motions';
import { renderReel } from '../../rendering/render-reel';

/** Makes the video on this machine, with no key: `submit` only chooses the style, `download` is where the work is done. */
export const ffmpegVideoGenerator: VideoGenerator = {
  name: 'ffmpeg',
  capabilities: {
    width: 1_080,
    height: 1_920,
    seconds: { least: 6, most: 12 },
    audio: true,
    captions: true,
    remote: false,
  },
  isReady: hasFfmpeg,
  submit: async (order) => {
    const style = Math.abs(Math.trunc(order.seed)) % motions.length;
    return { taskId: order.key, model: `ken-burns-${style + 1}`, keyId: null };
  },
  look: async ({ taskId }) => ({ state: 'done', source: taskId }),
  download: async (_done, order, file, onProgress, signal) => {
    try {
      await renderReel(order, file, { onProgress, signal });
    } catch (error) {
      if (error instanceof FfmpegFailure) throw new VideoError(failureOf(error));
      throw error;
    }
  },
};

function failureOf({ kind, detail }: FfmpegFailure): VideoFailure {
  const raw = `ffmpeg ${kind}: ${detail}`;
  return { class: kind === 'missing' ? 'MODEL_DISABLED' : 'TEMPORARY', raw };
}
