export { downloadAsset } from './download-asset';
export { openAsset } from './open-asset';
export { removeAsset } from './remove-asset';
export { uploadAsset } from './upload-asset';
export { uploadAssetFile } from './upload-asset-file';
