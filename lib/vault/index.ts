export { getVaultStatus, type VaultStatus } from './get-vault-status';
export { rotateMasterKeyDaily } from './jobs';
export { listCredentials } from './list-credentials';
export { noteCredential } from './note-credential';
export { openCredential } from './open-credential';
export { openPlatformCredential } from './open-platform-credential';
export { putCredential } from './put-credential';
export { putPlatformCredential } from './put-platform-credential';
export { removeCredential } from './remove-credential';
export { removePlatformCredential } from './remove-platform-credential';
export { revealValue } from './reveal-value';
export { rotateMasterKey } from './rotate-master-key';
export {
  CredentialRef,
  CredentialStatus,
  CredentialView,
  NoteCredential,
  type OpenedCredential,
  PutCredential,
  RevealValue,
  RotateMasterKey,
} from './schemas';
