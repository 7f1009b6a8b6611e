import { describe, test } from 'vitest';
import { checkConversation } from '@/tests/conversations/check-conversation';
import { peopleInEnglish } from '@/tests/conversations/en/people';
import { productsInEnglish } from '@/tests/conversations/en/products';
import { questionsInEnglish } from '@/tests/conversations/en/questions';
import { servicesInEnglish } from '@/tests/conversations/en/services';
import { timesAndPlacesInEnglish } from '@/tests/conversations/en/times-and-places';
import { weightsInEnglish } from '@/tests/conversations/en/weights';

describe('whole sales by the rules in English, graded on what they came to', { timeout: 120_000 }, () => {
  test.concurrent.each(productsInEnglish)('$title', checkConversation);
  test.concurrent.each(servicesInEnglish)('$title', checkConversation);
  test.concurrent.each(weightsInEnglish)('$title', checkConversation);
  test.concurrent.each(timesAndPlacesInEnglish)('$title', checkConversation);
  test.concurrent.each(questionsInEnglish)('$title', checkConversation);
  test.concurrent.each(peopleInEnglish)('$title', checkConversation);
});
