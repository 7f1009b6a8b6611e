import { v2 as cloudinary } from 'cloudinary';
import { askCloudinary } from './ask-cloudinary';
import { assetOptions } from './asset-options';

/** What one call carries; Cloudinary takes at most 100 MB in one. */
const chunkBytes = 20 * 1024 * 1024;

/** The same as `uploadAsset` for a file on this machine, read and sent piece by piece. Throws `unavailable`. */
export async function uploadAssetFile(publicId: string, file: string): Promise<void> {
  await askCloudinary(
    () =>
      new Promise<void>((resolve, reject) => {
        const options = {
          ...assetOptions(),
          public_id: publicId,
          overwrite: true,
          timeout: 120_000,
          chunk_size: chunkBytes,
        };
        void cloudinary.uploader.upload_large(file, options, (error) => (error ? reject(error) : resolve()));
      }),
  );
}
