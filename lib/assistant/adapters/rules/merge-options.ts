import type { SaleItem } from '@/lib/assistant/schemas';
import { matchItems } from './match-items';
import { resolveMention } from './resolve-mention';
import type { Talk } from './talk';
import type { Wish } from './wishes-of';

/**
 * Puts options to the product they belong to: «розы, 5 красных и 3 белых» are five red roses and three white ones, not
 * three things.
 */
export async function mergeOptions(talk: Talk, wishes: readonly Wish[]): Promise<Wish[]> {
  const merged: Wish[] = [];
  for (let at = 0; at < wishes.length; at += 1) {
    const wish = wishes[at];
    if (!wish) continue;
    const next = wishes[at + 1];
    const mayBe =
      next && next.mention.words.length > 0 && wish.mention.words.length > 0 && wish.act !== 'remove';
    const found = mayBe ? await resolveMention(talk, wish.mention) : null;
    const variants = found?.end === 'options' ? found.items : [];
    const taken =
      variants.length > 0 ? wishes.slice(at + 1).findIndex((it) => !namesOption(it, variants)) : 0;
    const count = taken < 0 ? wishes.length - at - 1 : taken;
    if (count === 0) merged.push(wish);
    for (const option of wishes.slice(at + 1, at + 1 + count)) {
      const words = [...wish.mention.words, ...option.mention.words];
      const quantity = option.mention.quantity ?? option.mention.trailing ?? wish.mention.quantity;
      merged.push({ ...wish, mention: { ...option.mention, words, quantity, trailing: null } });
    }
    at += count;
  }
  return merged;
}

/** Every word is an option of one of the variants, none is part of the name. */
function namesOption({ mention }: Wish, variants: readonly SaleItem[]): boolean {
  const optionsOnly = variants.map(({ options }) => ({ name: '', options }));
  return (
    mention.words.length > 0 &&
    mention.words.every((word) => matchItems([word], optionsOnly).items.length > 0)
  );
}
