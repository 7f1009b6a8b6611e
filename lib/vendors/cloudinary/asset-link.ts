import { v2 as cloudinary } from 'cloudinary';
import { assetOptions } from './asset-options';

/** A signed address of the stored bytes; whoever has it may begin to fetch them for a minute. */
export function assetLink(publicId: string): string {
  const expiresAt = Math.floor(Date.now() / 1000) + 60;
  return cloudinary.utils.private_download_url(publicId, '', { ...assetOptions(), expires_at: expiresAt });
}
