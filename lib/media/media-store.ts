import path from 'node:path';
import { env } from '@/lib/platform/env';
import { cloudinaryMediaStore } from './adapters/cloudinary/cloudinary-media-store';
import { diskMediaStore } from './adapters/disk/disk-media-store';
import type { MediaStore } from './port';

/** The store of that name; without a name the one for new files: Cloudinary when its setting is there, else the disk. */
export function mediaStore(name?: MediaStore['name']): MediaStore {
  const chosen = name ?? (env().CLOUDINARY_URL ? 'cloudinary' : 'disk');
  return chosen === 'cloudinary'
    ? cloudinaryMediaStore
    : diskMediaStore(path.resolve(env().X8_DATA_DIR, 'media'));
}
