import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';

/** Runs a call and puts whatever it fails with into ours: `unavailable` `media-store-unavailable`. */
export async function askCloudinary<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    // The SDK rejects with plain objects: { message, http_code }.
    const { http_code: status, message } = cause as { http_code?: number; message?: string };
    log.warn({ status, reason: message }, 'cloudinary refused or failed');
    throw new AppError('unavailable', 'media-store-unavailable', { cause, retryAfter: 60 });
  }
}
