import { expect, test } from 'vitest';
import { knownFailures } from '@/tests/doubles/kie/kie-messages';
import { classifyFailure } from './classify-failure';

test.each(knownFailures)('$at $code "$message" is $means', ({ at, code, message, means }) => {
  expect(classifyFailure({ at, code, message })).toEqual({ class: means, raw: `${code}: ${message}` });
});

test.each([
  [500, 'TEMPORARY'],
  [503, 'TEMPORARY'],
  [502, 'UNKNOWN'],
  [504, 'UNKNOWN'],
  [524, 'UNKNOWN'],
])('a gateway that answers an order with a bare %i: %s', (code, means) => {
  const failure = classifyFailure({ at: 'create', code, message: '<html>', enveloped: false });
  expect(failure.class).toBe(means);
});

test('the wait they ask for is kept', () => {
  const failure = classifyFailure({ at: 'create', code: 429, message: '', retryAfter: 7 });
  expect(failure).toMatchObject({ class: 'RATE_LIMIT', retryAfter: 7 });
});
