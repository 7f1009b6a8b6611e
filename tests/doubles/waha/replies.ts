import type { ServerResponse } from 'node:http';
import type { DoubleSession } from './waha-types';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly type?: string;
  /** Done once the answer is out. */
  readonly afterwards?: () => Promise<void>;
}

export const missing: Reply = { status: 404, body: { statusCode: 404, message: 'Session not found' } };

/** A session as the server tells it. */
export const infoOf = ({ name, status, config, me }: DoubleSession) => ({
  name,
  status,
  config,
  me,
  presence: {},
  timestamps: { activity: null },
});

export const coreOnly = (name: string): Reply => ({
  status: 422,
  body: {
    statusCode: 422,
    error: 'Unprocessable Entity',
    message: `WAHA Core support only 'default' session. You tried to access '${name}' session`,
  },
});

export const notReady = (session: DoubleSession, expected: string): Reply => ({
  status: 422,
  body: {
    error: 'Session status is not as expected. Try again later or restart the session',
    session: session.name,
    status: session.status,
    expected: [expected],
  },
});

export function send(response: ServerResponse, { status, body, bytes, type }: Reply): void {
  response.writeHead(status, { 'content-type': type ?? 'application/json' });
  response.end(bytes ?? (body === undefined ? '' : JSON.stringify(body)));
}
