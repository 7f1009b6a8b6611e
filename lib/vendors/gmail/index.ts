export { type GmailMessage, gmailCalls } from './gmail-calls';
export { gmailScopes, googleLogin } from './google-login';
