import { Temporal } from 'temporal-polyfill';
import type { Claim } from '@/lib/assistant/receipts/schemas';
import { blank } from '@/lib/assistant/understanding/span';
import { checkAmounts } from './check-amounts';
import { checkClaims } from './check-claims';
import { checkDates } from './check-dates';
import { checkNumbers } from './check-numbers';
import { checkReadable } from './check-readable';
import type { Checked, ReplyLine, TracedClaim } from './checked';
import { chooseSource } from './choose-source';
import type { Facts } from './facts';
import { findLinks } from './find-links';
import { normalise } from './normalise';
import type { Violation } from './schemas';
import { tokensOf } from './tokens';
import { guessLanguage } from './words/small-words';

/**
 * Reads every amount, count, date, time, link and claim of a reply and says what vouches for each; what nothing vouches
 * for, and what cannot be read with certainty, is a violation. Pure and quick.
 */
export function traceReply(reply: string, facts: Facts): Checked {
  const { text, at } = normalise(reply);
  const violations: Violation[] = [];
  const claims: TracedClaim[] = [];
  const links = findLinks(text);
  for (const link of links) {
    const source = sourceOfLink(link.text, facts);
    if (!source) violations.push({ kind: 'link', text: link.text });
    else claims.push({ start: at(link.start), end: at(link.end), kind: 'link', source });
  }
  const whole = blank(text, links);
  const words = tokensOf(whole).filter(({ kind }) => kind === 'word');
  const language = guessLanguage(words.map((word) => word.text));
  violations.push(...checkReadable(words, language, facts));
  const today = Temporal.PlainDate.from(facts.today);
  const lines = whole.split('\n');
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const place = numbering(lines, index);
    const numbered =
      place > 0 ? blank(line, [{ start: 0, end: /^\s*\d+/.exec(line)?.[0].length ?? 0 }]) : line;
    const checked = checkLine(
      {
        text: numbered,
        written: reply.slice(at(from), at(from + line.length)),
        language: languageOf(line) ?? language,
        names: facts.names.filter((name) => line.includes(name)),
        today,
      },
      facts,
    );
    violations.push(...checked.violations);
    const start = from;
    for (const claim of checked.claims)
      claims.push({ ...claim, start: at(start + claim.start), end: at(start + claim.end) });
    from += line.length + 1;
  }
  const stated = checkClaims(text, facts);
  violations.push(...stated.violations);
  for (const claim of stated.claims) claims.push({ ...claim, start: at(claim.start), end: at(claim.end) });
  return { violations, claims: claims.sort((one, other) => one.start - other.start) };
}

/** A line may be in another language than the rest. */
const languageOf = (line: string) =>
  guessLanguage(tokensOf(line).flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])));

/** Money first, then days and times; what is left are other numbers. */
function checkLine(line: ReplyLine, facts: Facts): Checked {
  if (!/[\p{L}\d]/u.test(line.text)) return { violations: [], claims: [] };
  const money = checkAmounts(line, facts);
  const dates = checkDates({ ...line, text: blank(line.text, money.spans) }, facts);
  const rest = blank(line.text, [...money.spans, ...dates.spans]);
  const numbers = checkNumbers({ ...line, text: rest }, facts);
  return {
    violations: [...money.violations, ...dates.violations, ...numbers.violations],
    claims: [...money.claims, ...dates.claims, ...numbers.claims],
  };
}

/** The place of a line in a numbered list that counts up from one, or 0. */
function numbering(lines: readonly string[], index: number): number {
  const place = (line: string | undefined): number => Number(/^\s*(\d{1,2})[.)] /.exec(line ?? '')?.[1] ?? 0);
  const own = place(lines[index]);
  if (own === 0) return 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const earlier = place(lines[before]);
    if (earlier > 0) return earlier === own - 1 ? own : 0;
  }
  return own === 1 ? own : 0;
}

function sourceOfLink(written: string, facts: Facts): Claim['source'] {
  const wanted = bare(written);
  for (const [known, found] of facts.links) {
    if (bare(normalise(known).text) === wanted) return chooseSource(found, []);
  }
  return null;
}

const bare = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');
