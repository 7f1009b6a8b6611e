import type { HtmlNode } from '@/lib/vendors/html';
import { isJsonObject } from '../../json/json-object';
import { readItem } from '../../json/read-item';
import { readUnit } from '../../json/read-unit';
import type { TrackDraft } from '../../track-draft';

/**
 * A row's track by the `data-…` attributes of the row and what is in it: one by one, or all of them as JSON in one. Null when
 * they say nothing of a track.
 */
export function rowAttributes(nodes: readonly HtmlNode[], base: string): TrackDraft | null {
  const item: Record<string, unknown> = {};
  let whole: TrackDraft | null = null;
  for (const { attributes } of nodes)
    for (const [name, value] of attributes) {
      if (!name.startsWith('data-') || value === '') continue;
      const text = value.trim();
      if (text.startsWith('{') && !whole) whole = fromJson(text, base);
      const plain = name.slice(5).replace(/^(track|audio|song|music|item)-(?=.)/, '');
      if (/^[a-z][a-z\d-]{0,40}$/.test(plain) && !Object.hasOwn(item, plain)) item[plain] = value;
    }
  // A title may stand in the row's text only: the other attributes count nevertheless.
  const single = readItem(
    Object.hasOwn(item, 'title') ? item : { title: ' x', ...item },
    base,
    readUnit([{ title: 'x', ...item }], base),
  );
  if (!single || whole) return whole;
  const { title, ...rest } = single.fields;
  const isTitled = single.paths.title !== undefined && title !== 'x';
  return { id: single.id, fields: isTitled ? single.fields : rest, paths: single.paths };
}

function fromJson(text: string, base: string): TrackDraft | null {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? readItem(json, base, readUnit([json], base)) : null;
  } catch {
    return null;
  }
}
