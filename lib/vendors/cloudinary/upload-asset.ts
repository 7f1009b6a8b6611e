import { v2 as cloudinary } from 'cloudinary';
import { askCloudinary } from './ask-cloudinary';
import { assetOptions } from './asset-options';

/**
 * Stores bytes as they are under `publicId`; replaces what was there. Only signed links read it. Throws `unavailable`.
 */
export async function uploadAsset(publicId: string, bytes: Uint8Array): Promise<void> {
  await askCloudinary(
    () =>
      new Promise<void>((resolve, reject) => {
        const options = { ...assetOptions(), public_id: publicId, overwrite: true, timeout: 60_000 };
        const stream = cloudinary.uploader.upload_stream(options, (error) =>
          error ? reject(error) : resolve(),
        );
        stream.on('error', reject);
        stream.end(Buffer.from(bytes));
      }),
  );
}
