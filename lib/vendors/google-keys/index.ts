export { verifyGoogleToken } from './verify-google-token';
