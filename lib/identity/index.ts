export { chooseCompany } from './choose-company';
export { chooseLanguage } from './choose-language';
export { closeSession } from './close-session';
export { createUser } from './create-user';
export { findSession } from './find-session';
export { findUserByEmail } from './find-user-by-email';
export { GiveRole, giveRole } from './give-role';
export { issueToken } from './issue-token';
export { pruneSessionsNightly } from './jobs';
export { listAdmins } from './list-admins';
export { listTokens } from './list-tokens';
export { openSession } from './open-session';
export { openToken } from './open-token';
export { pruneSessions } from './prune-sessions';
export { revokeToken } from './revoke-token';
export {
  ApiToken,
  Credentials,
  IssueToken,
  type OpenedToken,
  type SignedIn,
  SignUp,
  TokenScope,
  User,
  UserRole,
} from './schemas';
export { signUp } from './sign-up';
export { verifyPassword } from './verify-password';
