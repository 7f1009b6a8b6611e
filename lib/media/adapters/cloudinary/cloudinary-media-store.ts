import { AppError } from '@/lib/platform/errors/app-error';
import { writeWhole } from '@/lib/platform/files/write-whole';
import {
  downloadAsset,
  openAsset,
  removeAsset,
  uploadAsset,
  uploadAssetFile,
} from '@/lib/vendors/cloudinary';
import type { MediaStore } from '../../port';

/** Files in the Cloudinary account of the settings, private, in a folder of our own. */
export const cloudinaryMediaStore: MediaStore = {
  name: 'cloudinary',
  capabilities: { shared: true },
  put: (key, bytes) => uploadAsset(`x8/${key}`, bytes),
  putFile: (key, file) => uploadAssetFile(`x8/${key}`, file),
  get: (key) => downloadAsset(`x8/${key}`),
  copyTo: (key, file) => download(`x8/${key}`, file),
  open: (key, range) => openAsset(`x8/${key}`, range),
  remove: (key) => removeAsset(`x8/${key}`),
};

async function download(publicId: string, file: string): Promise<boolean> {
  const asset = await openAsset(publicId);
  if (asset === null) return false;
  try {
    await writeWhole(asset, file, { isNew: true });
    return true;
  } catch (cause) {
    throw new AppError('unavailable', 'media-store-unavailable', { cause, retryAfter: 60 });
  }
}
