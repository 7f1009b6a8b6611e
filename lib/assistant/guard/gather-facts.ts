import { fold } from '@/lib/assistant/language/fold';
import type { ClaimSource } from '@/lib/assistant/receipts/schemas';
import type { Fact, NumberRole } from './facts';
import { findLinks } from './find-links';

/** Results of a tool, or what the shop says of itself: plain data. */
export interface Evidence {
  readonly from: 'tool' | 'shop';
  readonly tool: string | null;
  readonly result: unknown;
}

/** A text of the price list or the answers, with where it stands. */
export interface Cell {
  readonly text: string;
  readonly fact: Fact;
}

/** Everything found in results, before texts are read and moments are put on the wall clock. */
export interface Gathered {
  readonly amounts: Map<number, Fact[]>;
  readonly numbers: Map<number, Fact[]>;
  readonly instants: Map<number, Fact[]>;
  /** Beginnings and ends that belong together. */
  readonly spans: Array<readonly [start: number, end: number]>;
  readonly links: Map<string, Fact[]>;
  readonly statuses: Map<string, Fact[]>;
  readonly cells: Cell[];
  readonly names: Set<string>;
  hasFree: boolean;
}

/** Where in a result something stands, and whose it is. */
interface Place {
  readonly from: 'tool' | 'shop';
  readonly tool: string | null;
  readonly path: string;
  readonly item: string | null;
  readonly label: string | null;
  readonly id: string | null;
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const isId = /(?:^|[a-z])(?:Id|id|key|kind|currency|timeZone|sku|test|type)$/;
const isSum = /(?:total|due|amount)/i;
const isPriceOf = /^(?:price|unitPrice|total)Minor$/;
const mostSources = 12;
const longestLabel = 120;

/** Gathers everything from results that a reply may repeat. */
export function gatherFacts(evidence: readonly Evidence[]): Gathered {
  const gathered: Gathered = {
    amounts: new Map(),
    numbers: new Map(),
    instants: new Map(),
    spans: [],
    links: new Map(),
    statuses: new Map(),
    cells: [],
    names: new Set(),
    hasFree: false,
  };
  for (const { from, tool, result } of evidence) {
    walk(result, '', { from, tool, path: '', item: null, label: null, id: null }, gathered);
  }
  return gathered;
}

function walk(value: unknown, key: string, place: Place, gathered: Gathered): void {
  if (typeof value === 'number') takeNumber(value, key, place, gathered);
  else if (typeof value === 'string') takeText(value, key, place, gathered);
  else if (Array.isArray(value)) {
    keep(gathered.numbers, value.length, factOf(place, 'count'));
    value.forEach((part, index) => {
      walk(part, key, { ...place, path: join(place.path, String(index)) }, gathered);
    });
  } else if (typeof value === 'object' && value !== null) {
    const own = ownPlace(value as Record<string, unknown>, place);
    if (own.item !== null && own.item.length > 2) gathered.names.add(own.item);
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start === 'string' && typeof end === 'string' && isInstant.test(start) && isInstant.test(end))
      gathered.spans.push([Date.parse(start), Date.parse(end)]);
    for (const [field, part] of Object.entries(value)) {
      walk(part, field, { ...own, path: join(own.path, field) }, gathered);
    }
  }
}

/** What a person knows a row by. */
function ownPlace(row: Record<string, unknown>, place: Place): Place {
  const text = (key: string): string | null =>
    typeof row[key] === 'string' && row[key] !== '' ? (row[key] as string) : null;
  const name = text('name');
  const id = text('itemId') ?? text('id');
  if (name !== null) {
    const sku = text('sku');
    const options = typeof row.options === 'object' && row.options !== null ? Object.values(row.options) : [];
    const whole = [name, ...options.filter((one) => typeof one === 'string')].join(', ');
    const label = (sku ? `${whole} (${sku})` : whole).slice(0, longestLabel);
    return { ...place, item: fold(name), label, id: id ?? place.id };
  }
  const question = text('question');
  if (question !== null) return { ...place, label: question.slice(0, longestLabel), id: id ?? place.id };
  if (typeof row.number === 'number') return { ...place, label: `№ ${row.number}`, id: id ?? place.id };
  const start = text('start');
  if (start !== null && isInstant.test(start)) return { ...place, label: start, id: id ?? place.id };
  return id === null ? place : { ...place, id };
}

function takeNumber(value: number, key: string, place: Place, gathered: Gathered): void {
  if (key === 'score') return;
  if (key.endsWith('Minor')) {
    keep(gathered.amounts, value, { ...factOf(place, 'other'), isSum: isSum.test(key) });
    if (value === 0 && isPriceOf.test(key)) gathered.hasFree = true;
    return;
  }
  const role = roleOf(key);
  keep(gathered.numbers, value, factOf(place, role));
  if (role !== 'duration') return;
  keep(gathered.numbers, Math.floor(value / 60), factOf(place, role));
  keep(gathered.numbers, value % 60, factOf(place, role));
}

function roleOf(key: string): NumberRole {
  if (key === 'quantity') return 'quantity';
  if (key === 'stock' || key === 'left' || key === 'available') return 'stock';
  if (/minutes$/i.test(key)) return 'duration';
  if (key === 'percent') return 'percent';
  return key === 'number' ? 'order' : 'other';
}

function takeText(value: string, key: string, place: Place, gathered: Gathered): void {
  if (isInstant.test(value)) keep(gathered.instants, Date.parse(value), factOf(place, 'other'));
  else if (/url$/i.test(key)) keep(gathered.links, value, factOf(place, 'other'));
  else if (key === 'status') keep(gathered.statuses, value, factOf(place, 'other'));
  else if (!isId.test(key)) {
    gathered.cells.push({ text: value, fact: factOf(place, 'cell') });
    for (const { text } of findLinks(value)) keep(gathered.links, text, factOf(place, 'cell'));
  }
}

function factOf({ from, tool, path, item, label, id }: Place, role: NumberRole): Fact {
  const source: ClaimSource = { from, tool, path, label, id };
  return { source, item, role, isSum: false };
}

function keep<K>(facts: Map<K, Fact[]>, key: K, fact: Fact): void {
  const known = facts.get(key);
  if (known === undefined) facts.set(key, [fact]);
  // Of very many the first are enough to show, but every role has to be known.
  else if (known.length < mostSources || known.every((it) => it.role !== fact.role || it.item !== fact.item))
    known.push(fact);
}

const join = (path: string, part: string): string => (path === '' ? part : `${path}.${part}`);
