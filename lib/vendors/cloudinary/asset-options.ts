import { type CloudinaryAccount, cloudinaryAccount } from './cloudinary-account';

export interface AssetOptions extends CloudinaryAccount {
  readonly resource_type: 'raw';
  readonly type: 'authenticated';
  /** The SDK would also leave a rejected promise behind that nobody awaits. */
  readonly disable_promises: true;
}

/** Files are kept as they came (`raw`) and never public (`authenticated`). */
export function assetOptions(): AssetOptions {
  return { ...cloudinaryAccount(), resource_type: 'raw', type: 'authenticated', disable_promises: true };
}
