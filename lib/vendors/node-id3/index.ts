export { type Id3, id3Bytes } from './id3-bytes';
