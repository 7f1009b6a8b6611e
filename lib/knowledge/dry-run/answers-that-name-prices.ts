import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { findPricedAnswers, findPricesByName } from '../store/answer-prices';
import type { MergedUpload } from '../store/merged-items';
import { amountsNamed } from './amounts-named';
import { phrasesOf } from './phrases-of';
import type { Contradiction } from './schemas';

const most = 20;

/**
 * Answers, of the file or on sale, that name an item and an amount which none of its variants would cost: the customer would
 * hear two prices.
 */
export async function answersThatNamePrices(tx: Tx<Ctx>, upload: MergedUpload): Promise<Contradiction[]> {
  const answers = (await findPricedAnswers(tx, upload.id)).flatMap((answer) => {
    const amounts = amountsNamed(answer.answer, upload.currency);
    return amounts.length > 0
      ? [{ ...answer, amounts, phrases: phrasesOf(`${answer.question} ${answer.answer}`) }]
      : [];
  });
  const prices = await findPricesByName(tx, upload, [...new Set(answers.flatMap(({ phrases }) => phrases))]);
  return answers
    .flatMap(({ question, amounts, phrases, place }): Contradiction[] => {
      const name = phrases.toSorted((one, other) => other.length - one.length).find((one) => prices.has(one));
      const costs = name === undefined ? undefined : prices.get(name);
      const [first] = costs?.prices ?? [];
      if (!costs || first === undefined || amounts.some((one) => costs.prices.includes(one))) return [];
      const params = { question, name: costs.name, saidMinor: amounts[0] ?? 0, priceMinor: first };
      return [{ key: 'answer-names-price', params, rows: place ? [place] : [], count: place ? 1 : 0 }];
    })
    .slice(0, most);
}
