import type { Rule } from '../project';

/** Every language has the same messages, with the same blanks to fill in. */
export const messages: Rule = (project) =>
  [...project.messages].flatMap(([file, content]) => {
    const languages = languagesOf([...project.messages.keys()]);
    return languages.flatMap((language) => {
      const twin = file.replace(/\/messages\/[^/]+\//, `/messages/${language}/`);
      if (twin === file) return [];
      const there = flatten(project.messages.get(twin) ?? {});
      return [...flatten(content)].flatMap(([key, text]) => {
        const other = there.get(key);
        if (other === undefined)
          return [{ file: twin, line: 1, message: `The message "${key}" of ${file} is missing.` }];
        const [mine, theirs] = [blanks(text), blanks(other)];
        return mine === theirs
          ? []
          : [
              {
                file,
                line: 1,
                message: `"${key}" has the blanks (${mine}), and in ${twin} (${theirs}). They must match.`,
              },
            ];
      });
    });
  });

function languagesOf(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => /\/messages\/([^/]+)\//.exec(file)?.[1] ?? ''))].filter(Boolean);
}

function flatten(content: unknown, prefix = ''): Map<string, string> {
  if (typeof content === 'string') return new Map([[prefix, content]]);
  const entries = Object.entries((content ?? {}) as Record<string, unknown>);
  return new Map(entries.flatMap(([key, value]) => [...flatten(value, prefix ? `${prefix}.${key}` : key)]));
}

// Names of the arguments in ICU syntax: `{name}`, `{count, plural, …}`, `<tag>`. Branches such as `one {# item}` open with
// a brace too, but inside an argument, where the name before the brace says that they are text.
function blanks(text: string): string {
  const found = new Set<string>();
  collect(text, found);
  for (const [, tag] of text.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`);
  return [...found].sort().join(', ');
}

function collect(text: string, found: Set<string>): void {
  for (const part of braced(text)) {
    const [, name, rest] = /^\s*(\w+)\s*(?:,\s*(?:plural|select|selectordinal)\s*,(.*))?/s.exec(part) ?? [];
    if (name === undefined) continue;
    found.add(name);
    for (const branch of braced(rest ?? '')) collect(branch, found);
  }
}

/** The texts inside the outermost braces. */
function braced(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (text[index] === '}') {
      depth -= 1;
      if (depth === 0) parts.push(text.slice(start, index));
    }
  }
  return parts;
}
