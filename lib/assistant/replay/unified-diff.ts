const context = 3;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * What changed from one text to another, line by line, as `diff -u` tells it, without the names of files. Null when nothing
 * did. For outcomes of turns: hundreds of lines, not millions.
 */
export function unifiedDiff(before: string, after: string): string | null {
  if (before === after) return null;
  const lines = compare(before.split('\n'), after.split('\n'));
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== ' '),
  );
  const out: string[] = [];
  for (const [index, { sign, text }] of lines.entries()) {
    if (!shown[index]) continue;
    if (!shown[index - 1]) out.push(header(lines, shown, index));
    out.push(`${sign}${text}`);
  }
  return out.join('\n');
}

/** `@@ -3,7 +3,8 @@`: where the piece that begins at `from` stands in both texts. */
function header(lines: readonly Line[], shown: readonly boolean[], from: number): string {
  const end = shown.indexOf(false, from);
  const piece = lines.slice(from, end < 0 ? undefined : end);
  const place = (sign: '-' | '+'): string => {
    const of = (some: readonly Line[]) =>
      some.filter((line) => line.sign === ' ' || line.sign === sign).length;
    const length = of(piece);
    return `${sign}${of(lines.slice(0, from)) + (length === 0 ? 0 : 1)},${length}`;
  };
  return `@@ ${place('-')} ${place('+')} @@`;
}

/** Keeps the longest common sequence of lines; what goes stands before what comes. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const common = table(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push({ sign: ' ', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ sign: '-', text: old });
      i += 1;
    } else if (now !== undefined) {
      lines.push({ sign: '+', text: now });
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests of both from each place on have in common. */
function table(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (!row) continue;
      row[j] =
        before[i] === after[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

const at = (rows: readonly Uint32Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;
