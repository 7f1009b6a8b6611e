export type { MediaStore } from './port';
export { readFile } from './read-file';
export { MediaFile, MediaPurpose, NewFile } from './schemas';
export { storeFile } from './store-file';
