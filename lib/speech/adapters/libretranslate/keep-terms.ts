/** What a term is hidden behind: letters that no language translates, and that come back even when they are torn. */
const mark = (index: number): string => `QXZ${index}ZXQ`;
const torn = (index: number): RegExp => new RegExp([...mark(index)].join('[\\s-]*'), 'giu');

/**
 * Hides glossary terms from a machine that would translate them, and puts in their translations afterwards. `shown` is null
 * when one of them did not survive. Pure.
 */
export function keepTerms(
  text: string,
  glossary: ReadonlyArray<{ readonly term: string; readonly as: string }>,
): { readonly hidden: string; readonly show: (translated: string) => string | null } {
  const used: Array<{ index: number; as: string }> = [];
  let hidden = text;
  // Longer terms first: one may be part of another.
  const entries = glossary.map((entry, index) => ({ ...entry, index }));
  for (const { term, as, index } of entries.sort((a, b) => b.term.length - a.term.length)) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}(?![\\p{L}\\p{N}])`, 'giu');
    if (!found.test(hidden)) continue;
    hidden = hidden.replace(found, mark(index));
    used.push({ index, as });
  }
  return {
    hidden,
    show: (translated) => {
      if (used.some(({ index }) => !torn(index).test(translated))) return null;
      return used.reduce((line, { index, as }) => line.replace(torn(index), () => as), translated);
    },
  };
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
