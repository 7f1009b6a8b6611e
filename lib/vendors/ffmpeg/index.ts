export { FfmpegFailure } from './ffmpeg-failure';
export { hasFfmpeg } from './has-ffmpeg';
export { type MediaFacts, probeMedia } from './probe-media';
export { runFfmpeg } from './run-ffmpeg';
export { soundDemuxer } from './sound-demuxer';
