import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { signMessage } from './sign-message';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const at = new Date();
const message = (change = {}) => ({ id: 'msg_1', at, body: '{"type":"ä","data":{}}', ...change });

describe('the reference implementation', () => {
  test('takes what was signed', () => {
    const known = secret();
    expect(new Webhook(known).verify(message().body, signMessage(message(), [known]))).toEqual({
      type: 'ä',
      data: {},
    });
  });

  test('takes what either of two secrets has signed', () => {
    const [older, newer] = [secret(), secret()];
    const headers = signMessage(message(), [newer, older]);
    for (const known of [older, newer]) new Webhook(known).verify(message().body, headers);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
  });

  test.each([
    ['another id', { id: 'msg_2' }],
    ['another body', { body: '{"type":"a","data":{}}' }],
    ['another time', { at: new Date(at.getTime() + 1_000) }],
  ])('refuses %s', (_, change) => {
    const known = secret();
    const forged = { ...signMessage(message(change), [known]) };
    const honest = signMessage(message(), [known]);
    forged['webhook-signature'] = honest['webhook-signature'];
    expect(() => new Webhook(known).verify(message(change).body, forged)).toThrow('No matching signature');
  });

  test('refuses another secret', () => {
    const headers = signMessage(message(), [secret()]);
    expect(() => new Webhook(secret()).verify(message().body, headers)).toThrow('No matching signature');
  });
});
