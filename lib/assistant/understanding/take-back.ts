import { stem } from '@/lib/assistant/language/stem';
import type { Mention } from './mention';
import type { MentionDraft } from './mention-draft';

/**
 * Lets what was put right in the same breath stand alone: «полкило, нет, кило яблок» is a kilo of apples, "two, sorry,
 * three croissants" are three, «2 розы, точнее, 3» are three roses.
 */
export function takeBack(found: readonly MentionDraft[]): Mention[] {
  const kept: Mention[] = [];
  for (const { counted: _, corrects, ...mention } of found) {
    const before = corrects ? kept.at(-1) : undefined;
    if (!before || !replaces(mention, before)) kept.push(mention);
    else
      kept[kept.length - 1] =
        mention.words.length > 0 ? { ...mention, joined: before.joined } : onto(before, mention);
  }
  return kept;
}

function replaces(mention: Mention, before: Mention): boolean {
  if (before.words.length === 0 || mention.words.length === 0) return hasAmount(mention) && hasAmount(before);
  const roots = before.words.map(stem);
  return (
    mention.words.some((word) => roots.includes(stem(word))) || (hasAmount(mention) && hasAmount(before))
  );
}

const onto = (before: Mention, { quantity, measure, trailing }: Mention): Mention => ({
  ...before,
  quantity,
  measure,
  trailing: quantity === null && measure === null ? trailing : null,
});

const hasAmount = ({ quantity, measure, trailing }: Mention): boolean =>
  quantity !== null || measure !== null || trailing !== null;
