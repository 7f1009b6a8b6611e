export { contentHeaders } from './content-headers';
export { findKeptFile } from './find-kept-file';
export { getFile } from './get-file';
export type { MediaStore } from './port';
export { readFile } from './read-file';
export { removeFile } from './remove-file';
export { MediaFile, MediaPurpose, NewFile } from './schemas';
export { storeFile } from './store-file';
