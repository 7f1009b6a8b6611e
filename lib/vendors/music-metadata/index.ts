export { readTags, type SoundTags } from './read-tags';
