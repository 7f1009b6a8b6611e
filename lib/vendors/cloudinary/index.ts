export { downloadAsset } from './download-asset';
export { removeAsset } from './remove-asset';
export { uploadAsset } from './upload-asset';
