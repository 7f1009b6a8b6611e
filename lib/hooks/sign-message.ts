import { createHmac } from 'node:crypto';

export interface SignedMessage {
  readonly id: string;
  /** Of the attempt. */
  readonly at: Date;
  readonly body: string;
}

/**
 * The three headers of Standard Webhooks: a `v1` HMAC-SHA-256 of id, second and body by each of the secrets (`whsec_` and
 * base64). A receiver takes a message that one of its secrets has signed.
 */
export function signMessage({ id, at, body }: SignedMessage, secrets: readonly string[]) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signed.join(' '),
  };
}
