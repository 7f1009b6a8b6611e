import { GmailDouble } from './gmail-double';

/**
 * A double of Google that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'))`.
 */
export const google = new GmailDouble();

const url = await google.start();
process.env.GOOGLE_CLIENT_ID = google.clientId;
process.env.GOOGLE_CLIENT_SECRET = google.clientSecret;
process.env.GOOGLE_PUBSUB_TOPIC = google.topic;
process.env.GOOGLE_PUSH_ACCOUNT = google.pushAccount;
process.env.GOOGLE_LOGIN_URL = `${url}/login`;
process.env.GOOGLE_TOKEN_URL = url;
process.env.GOOGLE_KEYS_URL = `${url}/certs`;
process.env.GMAIL_API_URL = url;
process.env.X8_URL ??= 'https://x8.example';
