import type { SaleItem } from '@/lib/assistant/schemas';
import { emptyMention, type Mention } from '@/lib/assistant/understanding/mention';
import { compareItems } from './compare-items';
import { describeItem } from './describe-item';
import { matchItems } from './match-items';
import { offerCheaper } from './offer-cheaper';
import { rejoin } from './rejoin';
import { resolveMention } from './resolve-mention';
import { showChoice } from './show-choice';
import { showFound } from './show-found';
import { showSeveral } from './show-several';
import type { Talk } from './talk';

/**
 * Shows what is sold: everything, what a name finds, what fits a budget, or one item in detail. Returns true when the reply
 * is complete with it, 'answered' when there is nothing to show but a word about it.
 */
export async function showItems(talk: Talk): Promise<boolean | 'answered'> {
  const { said, tools, memory } = talk;
  const { intents } = said;
  const apart = said.sentences.flatMap((sentence) => sentence.mentions).map((mention) => ({ mention }));
  const mentions = (await rejoin(talk, apart)).map(({ mention }) => mention);
  const named = await firstKnown(talk, mentions);
  const choosy = said.limit !== null || intents.has('cheapest') || intents.has('recommend');
  // What «и» joins here are two things to tell apart.
  const compared = apart.map(({ mention }) => mention);
  if (intents.has('compare') && (await compareItems(talk, compared))) return true;
  if (intents.has('expensive') && !said.limit && !named && (await offerCheaper(talk))) return true;
  if (choosy) return showChoice(talk, named);
  if (intents.has('browse') || (intents.has('more') && !named)) {
    const words = named?.words ?? [];
    const catalogue = await tools.call('search_items', { query: '', limit: 50 });
    const all = catalogue.ok ? catalogue.result.items : [];
    const fitting = words.length > 0 ? matchItems(words, all).items : [];
    return showFound(
      talk,
      fitting.length > 0 ? fitting : unseen(all, talk),
      fitting.length > 0 ? 'found' : 'catalogue',
    );
  }
  const pointed =
    named ??
    (memory.focus && (intents.has('price') || intents.has('details') || intents.has('available'))
      ? (mentions[0] ?? focusMention)
      : undefined);
  const several = mentions.filter((mention) => mention.words.length > 0);
  if (several.length > 1 && (await showSeveral(talk, several))) return true;
  if (!pointed || talk.asked?.for === 'time' || talk.asked?.for === 'address') return false;
  return describeItem(talk, pointed);
}

const focusMention: Mention = { ...emptyMention, pronoun: true };

/** «Что ещё есть?» goes on behind what was shown. */
function unseen(all: readonly SaleItem[], { said, memory }: Talk): readonly SaleItem[] {
  if (!said.intents.has('more')) return all;
  const rest = all.filter((item) => !memory.shown.some((shown) => shown.id === item.id));
  return rest.length > 0 ? rest : all;
}

/** The first thing named that is sold; else the first named at all («забыл: хлеб» is about bread). */
async function firstKnown(talk: Talk, mentions: readonly Mention[]): Promise<Mention | undefined> {
  const named = mentions.filter((mention) => mention.words.length > 0 || mention.picks.length > 0);
  if (named.length < 2) return named[0];
  for (const mention of named) {
    const found = await resolveMention(talk, mention);
    if (found.end !== 'nothing') return mention;
  }
  return named[0];
}
