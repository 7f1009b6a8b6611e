import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** Where and as whom the calls go, in the words of the SDK's options. */
export interface CloudinaryAccount {
  readonly cloud_name: string;
  readonly api_key: string;
  readonly api_secret: string;
  /** Another host than Cloudinary's own, from `?upload_prefix=` of the setting. */
  readonly upload_prefix?: string;
}

/** The account in `CLOUDINARY_URL` (`cloudinary://key:secret@cloud`). Throws `unavailable` `setting-missing` without it. */
export function cloudinaryAccount(): CloudinaryAccount {
  const setting = env().CLOUDINARY_URL;
  if (!setting)
    throw new AppError('unavailable', 'setting-missing', { params: { setting: 'CLOUDINARY_URL' } });
  const url = new URL(setting);
  const prefix = url.searchParams.get('upload_prefix');
  return {
    cloud_name: url.hostname,
    api_key: decodeURIComponent(url.username),
    api_secret: decodeURIComponent(url.password),
    ...(prefix ? { upload_prefix: prefix } : {}),
  };
}
