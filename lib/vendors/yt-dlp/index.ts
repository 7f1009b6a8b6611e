export { downloadTrack } from './download-track';
export { readVideoInfo } from './read-video-info';
export { refusalOf } from './refusal-of';
export { VideoInfo } from './video-info';
