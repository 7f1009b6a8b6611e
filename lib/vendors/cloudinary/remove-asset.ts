import { v2 as cloudinary } from 'cloudinary';
import { askCloudinary } from './ask-cloudinary';
import { assetOptions } from './asset-options';

/** Deletes an asset for good; quiet when it is gone already. Throws `unavailable`. */
export async function removeAsset(publicId: string): Promise<void> {
  await askCloudinary(
    () =>
      new Promise<void>((resolve, reject) => {
        void cloudinary.uploader.destroy(publicId, { ...assetOptions(), invalidate: true }, (error) =>
          error ? reject(error) : resolve(),
        );
      }),
  );
}
