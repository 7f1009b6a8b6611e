export { contentHeaders } from './content-headers';
export { copyFileTo } from './copy-file-to';
export { findKeptFile } from './find-kept-file';
export { getFile } from './get-file';
export { listOldFiles } from './list-old-files';
export { openFile } from './open-file';
export { copyPlatformFileTo } from './platform/copy-platform-file-to';
export { getPlatformFile } from './platform/get-platform-file';
export { openPlatformFile } from './platform/open-platform-file';
export { removePlatformFile } from './platform/remove-platform-file';
export { storePlatformFile } from './platform/store-platform-file';
export type { MediaStore } from './port';
export { readFile } from './read-file';
export { removeFile } from './remove-file';
export {
  MediaFile,
  MediaPurpose,
  mostPriceListMegabytes,
  NewFile,
  NewLocalFile,
  NewPlatformFile,
  NewUpload,
  PlatformFile,
  Upload,
  UploadRef,
} from './schemas';
export { storeFile } from './store-file';
export { storeFileFrom } from './store-file-from';
export { assembleUpload } from './uploads/assemble-upload';
export { beginUpload } from './uploads/begin-upload';
export { closeUpload } from './uploads/close-upload';
export { discardUpload } from './uploads/discard-upload';
export { findUploadOf } from './uploads/find-upload-of';
export { getUpload } from './uploads/get-upload';
export { receivePart } from './uploads/receive-part';
export { sweepUploads } from './uploads/sweep-uploads';
export { mostPartMegabytes } from './uploads/upload-limits';
