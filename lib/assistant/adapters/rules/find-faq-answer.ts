import { answersQuestion } from './answers-question';
import type { Talk } from './talk';

/** The company's own answer to a question; null when it has written none that fits. */
export async function findFaqAnswer({ tools }: Talk, question: string): Promise<string | null> {
  const found = await tools.call('search_faq', { query: question.slice(0, 500) });
  if (!found.ok) return null;
  return found.result.entries.find((entry) => answersQuestion(question, entry))?.answer ?? null;
}
