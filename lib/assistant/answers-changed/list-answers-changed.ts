import { authorize } from '@/lib/companies';
import { type Difference, findNewNames, previewItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findGrounds, findSaid, findVainSearches, type Ground } from '../store/answers-given';
import { restedOn } from './rested-on';
import { type AnswersChanged, ListAnswersChanged } from './schemas';

const mostSearches = 100;
/** Texts of so many turns are looked through. */
const mostTurns = 400;

/**
 * Which answers of past conversations would be others had an upload been published, newest first: what was said, and the
 * rows it rested on as they were and as they would be. Beside them, what was searched in vain and would be found. Nothing
 * is changed. Throws `not-found`, `conflict` (`knowledge-base-unread`).
 */
export async function listAnswersChanged(ctx: Ctx, input: ListAnswersChanged): Promise<AnswersChanged> {
  authorize(ctx, 'conversation.read');
  const { knowledgeBaseId: id, missing, days, limit } = parse(ListAnswersChanged, input);
  const since = new Date(ctx.clock.now().getTime() - days * 86_400_000);
  return inTransaction(ctx, async (tx) => {
    const grounds = await findGrounds(tx, since);
    const vain = await findVainSearches(tx, since, mostSearches);
    const itemIds = [...new Set(grounds.flatMap(({ items }) => items.map((item) => item.id)))];
    const questions = [...new Set(grounds.flatMap(({ faq }) => faq.map(({ question }) => question)))];
    const differences = byKey(await previewItems(tx.ctx, { id, missing, itemIds, questions }));
    const touched = Map.groupBy(
      grounds.filter((ground) => touches(ground, differences)),
      (one) => one.turnId,
    );
    const answers = (await findSaid(tx, [...touched.keys()].slice(0, mostTurns))).flatMap(
      ({ cards, ...said }) => {
        const changes = restedOn({ ...said, cards }, touched.get(said.turnId) ?? [], differences);
        return changes.length > 0 ? [{ ...said, changes }] : [];
      },
    );
    const queries = vain.map(({ query }) => query);
    const found = new Map(
      (await findNewNames(tx.ctx, { id, queries })).map(({ query, name }) => [query, name]),
    );
    return {
      answers: answers.slice(0, limit),
      more: answers.length > limit,
      nowFound: vain.flatMap((one) => {
        const name = found.get(one.query);
        return name === undefined ? [] : [{ ...one, name }];
      }),
      looked: new Set(grounds.map(({ turnId }) => turnId)).size,
    };
  });
}

/** Items by their id, answers by their question. */
function byKey(differences: readonly Difference[]): Map<string, Difference> {
  return new Map(
    differences.map((one) => [one.subject === 'ITEM' ? one.id : (one.before?.question ?? ''), one]),
  );
}

function touches({ items, faq }: Ground, differences: ReadonlyMap<string, Difference>): boolean {
  return items.some(({ id }) => differences.has(id)) || faq.some(({ question }) => differences.has(question));
}
