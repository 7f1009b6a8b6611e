import { describe, expect, test } from 'vitest';
import { FailureClass } from '../schemas';
import { nextStep, type Tried } from './next-step';

const first: Tried = { tries: 1, audio: true, mayBeOrdered: false, before: null };
const at = (tries: number, change: Partial<Tried> = {}): Tried => ({ ...first, tries, ...change });
const fail = { do: 'fail' };

describe('waits', () => {
  test('what passes by itself: 10, 20 s, then the end', () => {
    expect(nextStep('TEMPORARY', at(1))).toEqual({ do: 'retry', afterSeconds: 10 });
    expect(nextStep('TEMPORARY', at(2))).toEqual({ do: 'retry', afterSeconds: 20 });
    expect(nextStep('TEMPORARY', at(3))).toEqual(fail);
  });

  test('too fast: 60, 120 s, or what they ask for when it is longer', () => {
    expect(nextStep('RATE_LIMIT', at(1))).toEqual({ do: 'retry', afterSeconds: 60 });
    expect(nextStep('RATE_LIMIT', at(2))).toEqual({ do: 'retry', afterSeconds: 120 });
    expect(nextStep('RATE_LIMIT', at(1, { retryAfter: 90 }))).toEqual({ do: 'retry', afterSeconds: 90 });
    expect(nextStep('RATE_LIMIT', at(1, { retryAfter: 5 }))).toEqual({ do: 'retry', afterSeconds: 60 });
  });
});

test('input that breaks the rules is not tried again', () => {
  expect(nextStep('USER_VIOLATION', first)).toEqual(fail);
});

test('output that breaks them is, once: silently, or with another model when it was silent', () => {
  expect(nextStep('OUTPUT_MODERATION', first)).toEqual({ do: 'retry', afterSeconds: 0, silent: true });
  expect(nextStep('OUTPUT_MODERATION', at(1, { audio: false }))).toEqual({
    do: 'retry',
    afterSeconds: 0,
    otherModel: true,
  });
  expect(nextStep('OUTPUT_MODERATION', at(2, { before: 'OUTPUT_MODERATION' }))).toEqual(fail);
});

test('the next key or model is asked at once', () => {
  for (const of of ['BILLING', 'KEY_INVALID'] as const)
    expect(nextStep(of, first)).toEqual({ do: 'retry', afterSeconds: 0 });
  expect(nextStep('MODEL_DISABLED', first)).toEqual({ do: 'retry', afterSeconds: 0, otherModel: true });
});

test('what is unknown is tried once more, and not when something else went wrong in between again and again', () => {
  expect(nextStep('UNKNOWN', first)).toEqual({ do: 'retry', afterSeconds: 10 });
  expect(nextStep('UNKNOWN', at(2, { before: 'UNKNOWN' }))).toEqual(fail);
});

test.each(FailureClass.options)(
  '%s: never a fourth attempt, never a second order where there may be a first',
  (of) => {
    expect(nextStep(of, at(3))).toEqual(fail);
    expect(nextStep(of, at(1, { mayBeOrdered: true }))).toEqual(fail);
  },
);
