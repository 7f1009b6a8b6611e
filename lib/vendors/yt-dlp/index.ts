export { downloadTrack } from './download-track';
export { readVideoInfo } from './read-video-info';
export { refusalOf } from './refusal-of';
export type { VideoInfo } from './video-info';
