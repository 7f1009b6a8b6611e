import { describe, test } from 'vitest';
import { checkConversation } from '@/tests/conversations/check-conversation';
import { longInEnglish } from '@/tests/conversations/en/long';
import { longInRussian } from '@/tests/conversations/ru/long';

describe('long and messy talks by the rules, graded on what they came to', { timeout: 120_000 }, () => {
  test.concurrent.each(longInRussian)('$title', checkConversation);
  test.concurrent.each(longInEnglish)('$title', checkConversation);
});
