import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { SearchFaq } from './inputs';
import { cleanText } from './price-list/clean-text';
import type { ScoredFaq } from './schemas';
import { faqMatch } from './search/faq-match';
import { meantWords } from './search/meant-words';
import { scoreText } from './search/score-text';
import { searchWords } from './search/search-words';
import { titleTokens } from './search/title-tokens';
import { findFaqMatches, findFaqWords } from './store/faq-search';

/** Stricter than for items: a wrong answer is worse than none. */
const cut = 0.55;
const weights = { body: 0.3, unknown: 0.5, cover: 0.45 };

/** The answers whose questions mean what was asked, best first; none when it is doubtful. */
export async function searchFaq(ctx: Ctx, input: SearchFaq): Promise<ScoredFaq[]> {
  authorize(ctx, 'knowledge.read');
  const { query: typed, limit } = parse(SearchFaq, input);
  const query = cleanText(typed.slice(0, 2_000));
  const scored = await inTransaction(ctx, async (tx) => {
    const words = await findFaqWords(tx, searchWords(query));
    const found = await findFaqMatches(tx, words, query);
    const meant = meantWords(
      words,
      found.map(({ title }) => title),
    );
    const asked = words.map(({ word, known }) => ({ word, known: known || meant.has(word) }));
    return found.map(({ value, likeness, ...held }) => {
      // A question of stop words only (`Where are you?`) has nothing to look for but its looks.
      const bare = titleTokens(held.title).length === 0;
      const sense = bare ? likeness : scoreText(asked, faqMatch(words, held), weights);
      return { ...value, score: bare ? likeness : 0.95 * sense + 0.05 * likeness };
    });
  });
  return scored
    .filter(({ score }) => score >= cut)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
