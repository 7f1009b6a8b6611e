import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { SearchFaq } from './inputs';
import type { ScoredFaq } from './schemas';
import { meantWords } from './search/meant-words';
import { scoreText } from './search/score-text';
import { searchWords } from './search/search-words';
import { findFaqMatches, findQueryWords } from './store/search';

/** Stricter than for items: a wrong answer is worse than none. */
const cut = 0.55;
const weights = { body: 0.3, unknown: 0.5 };

/** The answers whose questions mean what was asked, best first; none when it is doubtful. */
export async function searchFaq(ctx: Ctx, input: SearchFaq): Promise<ScoredFaq[]> {
  authorize(ctx, 'knowledge.read');
  const { query, limit } = parse(SearchFaq, input);
  const scored = await inTransaction(ctx, async (tx) => {
    const words = await findQueryWords(tx, 'faq', searchWords(query));
    if (words.length === 0) return [];
    const found = await findFaqMatches(tx, words);
    const meant = meantWords(
      words,
      found.map(({ match }) => match.title),
    );
    return found.map(({ value, match }) => ({ ...value, score: scoreText(words, match, meant, weights) }));
  });
  return scored
    .filter(({ score }) => score >= cut)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
