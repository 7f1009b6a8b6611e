import { downloadAsset, removeAsset, uploadAsset } from '@/lib/vendors/cloudinary';
import type { MediaStore } from '../../port';

/** Files in the Cloudinary account of the settings, private, in a folder of our own. */
export const cloudinaryMediaStore: MediaStore = {
  name: 'cloudinary',
  capabilities: { shared: true },
  put: (key, bytes) => uploadAsset(`x8/${key}`, bytes),
  get: (key) => downloadAsset(`x8/${key}`),
  remove: (key) => removeAsset(`x8/${key}`),
};
