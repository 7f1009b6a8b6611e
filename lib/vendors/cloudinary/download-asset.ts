import { askCloudinary } from './ask-cloudinary';
import { assetLink } from './asset-link';

/** The stored bytes through a signed link that lives a minute; null when there is nothing. Throws `unavailable`. */
export async function downloadAsset(publicId: string): Promise<Uint8Array | null> {
  return askCloudinary(async () => {
    const link = assetLink(publicId);
    const response = await fetch(link, { signal: AbortSignal.timeout(60_000), redirect: 'error' });
    if (response.status === 404) return null;
    if (!response.ok) throw { http_code: response.status, message: 'download refused' };
    return new Uint8Array(await response.arrayBuffer());
  });
}
