export { fingerprintOf } from './fingerprint-of';
