export { detectContentType } from './detect-content-type';
