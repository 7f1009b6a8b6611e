import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyStripeSignature } from './verify-stripe-signature';

const secret = 'whsec_test_secret';
const at = 1_700_000_000;
const now = new Date(at * 1000);
const body = Buffer.from('{"id":"evt_1","object":"event"}');

const sign = (raw: Uint8Array, key = secret, time = at): string =>
  createHmac('sha256', key).update(`${time}.`).update(raw).digest('hex');
const header = `t=${at},v1=${sign(body)}`;

const accepts = (raw: Uint8Array, given: string, key = secret, moment = now): boolean =>
  verifyStripeSignature(raw, given, key, moment);

describe("Stripe's signature", () => {
  it('is accepted when it is theirs, and while a secret is being replaced', () => {
    expect(accepts(body, header)).toBe(true);
    expect(accepts(body, `t=${at},v1=${sign(body, 'whsec_new')},v1=${sign(body)}`)).toBe(true);
    expect(accepts(body, `t=${at},v1=${sign(body)},v0=${'0'.repeat(64)}`)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no signature', `t=${at}`],
    ['no time', `v1=${sign(body)}`],
    ['an empty signature', `t=${at},v1=`],
    ['the older scheme only', `t=${at},v0=${sign(body)}`],
    ["somebody else's secret", `t=${at},v1=${sign(body, 'whsec_other')}`],
    ['another time than signed', `t=${at + 1},v1=${sign(body)}`],
    ['two times', `t=${at},t=${at},v1=${sign(body)}`],
    ['two headers joined', `${header}, ${header}`],
    ['capital letters', `t=${at},v1=${sign(body).toUpperCase()}`],
    ['a number that is none', `t=1e9,v1=${sign(body)}`],
  ])('is refused with %s', (_, given) => {
    expect(accepts(body, given)).toBe(false);
  });

  it('is refused for a body that is not the same to the byte', () => {
    expect(accepts(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]), header)).toBe(false);
    expect(accepts(Buffer.concat([body, Buffer.from('\n')]), header)).toBe(false);
    expect(accepts(Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)), header)).toBe(false);
  });

  it('is refused without a secret of ours, even one that an empty secret made', () => {
    expect(accepts(body, `t=${at},v1=${sign(body, '')}`, '')).toBe(false);
  });

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('%i s away from its time: accepted %s', (seconds, expected) => {
    expect(accepts(body, header, secret, new Date((at + seconds) * 1000))).toBe(expected);
  });

  it('survives no change of a single bit, in the body or in the header', () => {
    const flip = (bytes: Buffer, bit: number) => {
      const changed = Buffer.from(bytes);
      const byte = Math.floor(bit / 8);
      changed[byte] = (changed[byte] ?? 0) ^ (1 << (bit % 8));
      return changed;
    };
    for (let bit = 0; bit < body.length * 8; bit += 1) expect(accepts(flip(body, bit), header)).toBe(false);
    const written = Buffer.from(header, 'latin1');
    for (let bit = 0; bit < written.length * 8; bit += 1) {
      expect(accepts(body, flip(written, bit).toString('latin1'))).toBe(false);
    }
  });

  it('is never made up', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        expect(accepts(body, given)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
