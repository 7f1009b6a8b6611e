import type { Checked } from './checked';
import { chooseSource } from './choose-source';
import type { Fact, Facts } from './facts';
import { stated } from './words/claim-words';

/** Finds claims of payment, booking or discount in a plain reply, and what backs them. */
export function checkClaims(reply: string, facts: Facts): Checked {
  const checked: Checked = { violations: [], claims: [] };
  let from = 0;
  for (const sentence of reply.split(/(?<=[.!?\n])(?=\s|$)/u)) {
    for (const { kind, pattern, unsaid, denied } of stated) {
      for (const match of sentence.matchAll(pattern)) {
        const before = sentence.slice(Math.max(0, match.index - 60), match.index);
        const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 24);
        if (unsaid.test(before) || denied.test(after) || sentence.trimEnd().endsWith('?')) continue;
        const proof = proofOf(kind, match[0], facts);
        if (proof === undefined) checked.violations.push({ kind, text: match[0] });
        else {
          const start = from + match.index;
          checked.claims.push({
            start,
            end: start + match[0].length,
            kind: 'status',
            source: chooseSource(proof, []),
          });
        }
      }
    }
    from += sentence.length;
  }
  return checked;
}

/** What backs a claim; undefined: nothing does. */
function proofOf(
  kind: (typeof stated)[number]['kind'],
  text: string,
  facts: Facts,
): readonly Fact[] | undefined {
  const { statuses } = facts;
  if (kind === 'paid') return statuses.get('PAID') ?? statuses.get('CONFIRMED');
  if (kind === 'confirmed') return statuses.get('CONFIRMED');
  // A discount, a gift: as the shop itself writes of it.
  if (facts.cells.includes(text.trim().slice(0, 8))) return [];
  return kind === 'free' && facts.hasFree ? [] : undefined;
}
