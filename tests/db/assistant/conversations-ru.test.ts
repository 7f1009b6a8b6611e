import { describe, test } from 'vitest';
import { checkConversation } from '@/tests/conversations/check-conversation';
import { peopleInRussian } from '@/tests/conversations/ru/people';
import { productsInRussian } from '@/tests/conversations/ru/products';
import { questionsInRussian } from '@/tests/conversations/ru/questions';
import { servicesInRussian } from '@/tests/conversations/ru/services';
import { timesAndPlacesInRussian } from '@/tests/conversations/ru/times-and-places';
import { weightsInRussian } from '@/tests/conversations/ru/weights';

describe('whole sales by the rules in Russian, graded on what they came to', { timeout: 120_000 }, () => {
  test.concurrent.each(productsInRussian)('$title', checkConversation);
  test.concurrent.each(servicesInRussian)('$title', checkConversation);
  test.concurrent.each(weightsInRussian)('$title', checkConversation);
  test.concurrent.each(timesAndPlacesInRussian)('$title', checkConversation);
  test.concurrent.each(questionsInRussian)('$title', checkConversation);
  test.concurrent.each(peopleInRussian)('$title', checkConversation);
});
