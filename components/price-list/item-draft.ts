import type { ItemKind, NewItem, Prepayment } from '@/lib/knowledge/schemas';
import type { WireItem } from './price-list-api';
import { readPrice } from './read-price';
import { writePrice } from './write-price';

/** An item as it stands in the form: texts, until it is known that they can be read. */
export interface ItemDraft {
  readonly kind: ItemKind;
  readonly name: string;
  readonly sku: string;
  readonly description: string;
  readonly options: readonly { readonly id: number; readonly name: string; readonly value: string }[];
  readonly price: string;
  readonly unit: string;
  readonly stock: string;
  readonly duration: string;
  readonly prepayment: Prepayment['kind'];
  readonly prepaymentValue: string;
  readonly format: string;
  readonly place: string;
}

export type DraftError = 'name' | 'price' | 'stock' | 'duration' | 'prepaymentValue';

export type CheckedDraft =
  | { readonly ok: true; readonly item: NewItem }
  | { readonly ok: false; readonly wrong: readonly DraftError[] };

export function draftOf(item: WireItem | null, currency: string, kind: ItemKind): ItemDraft {
  const prepayment = item?.prepayment ?? { kind: 'FULL' };
  return {
    kind: item?.kind ?? kind,
    name: item?.name ?? '',
    sku: item?.sku ?? '',
    description: item?.description ?? '',
    options: Object.entries(item?.options ?? {}).map(([name, value], id) => ({ id, name, value })),
    price: item ? writePrice(item.priceMinor, currency) : '',
    unit: item?.unit ?? '',
    stock: item?.stock?.toString() ?? '',
    duration: item?.durationMinutes?.toString() ?? '',
    prepayment: prepayment.kind,
    prepaymentValue:
      prepayment.kind === 'AMOUNT'
        ? writePrice(prepayment.value, currency)
        : prepayment.kind === 'PERCENT'
          ? String(prepayment.value)
          : '',
    format: item?.format ?? '',
    place: item?.place ?? '',
  };
}

/** Turns the texts into an item, or names the fields that cannot be read. */
export function checkDraft(draft: ItemDraft, currency: string): CheckedDraft {
  const service = draft.kind === 'SERVICE';
  const priceMinor = readPrice(draft.price, currency);
  const stock = draft.stock.trim() === '' ? null : wholeNumber(draft.stock);
  const duration = service ? wholeNumber(draft.duration) : null;
  const prepayment = service ? readPrepayment(draft, currency) : null;
  const wrong: DraftError[] = [];
  if (!draft.name.trim()) wrong.push('name');
  if (priceMinor === null || (priceMinor === 0 && !service)) wrong.push('price');
  if (!service && stock === undefined) wrong.push('stock');
  if (service && !duration) wrong.push('duration');
  if (prepayment === undefined) wrong.push('prepaymentValue');
  if (wrong.length > 0 || priceMinor === null) return { ok: false, wrong };
  return {
    ok: true,
    item: {
      kind: draft.kind,
      ...(draft.sku.trim() ? { sku: draft.sku.trim() } : {}),
      name: draft.name.trim(),
      description: draft.description.trim(),
      options: Object.fromEntries(
        draft.options.flatMap(({ name, value }) =>
          name.trim() && value.trim() ? [[name.trim(), value.trim()]] : [],
        ),
      ),
      priceMinor,
      unit: draft.unit.trim() || null,
      stock: service ? null : (stock ?? null),
      durationMinutes: duration ?? null,
      prepayment: prepayment ?? null,
      format: draft.format.trim() || null,
      place: draft.place.trim() || null,
    },
  };
}

function readPrepayment(draft: ItemDraft, currency: string): Prepayment | undefined {
  if (draft.prepayment === 'AMOUNT') {
    const value = readPrice(draft.prepaymentValue, currency);
    return value ? { kind: 'AMOUNT', value } : undefined;
  }
  if (draft.prepayment === 'PERCENT') {
    const value = wholeNumber(draft.prepaymentValue);
    return value && value <= 100 ? { kind: 'PERCENT', value } : undefined;
  }
  return { kind: draft.prepayment };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
