import type { ShopLanguage } from './languages';
import type { Choice } from './random-price-list';
import { type Writing, writePrice } from './write-price';

export const layouts = [
  'plain',
  'plain',
  'plain',
  'groups',
  'sizes',
  'side by side',
  'stacked',
  'variants',
  'per kilogram',
] as const;

/** A table on paper, before it becomes a file, with what it says. */
export interface Arranged {
  readonly rows: readonly (readonly string[])[];
  /** For workbooks: ranges that are one cell. */
  readonly merges: readonly string[];
  readonly prices: ReadonlyMap<string, number>;
  /** Where the data is: the first row, and the place of each thing in it. Only of plain tables. */
  readonly plain: {
    readonly firstRow: number;
    readonly name: number;
    readonly sku: number;
    readonly price: number;
  } | null;
}

interface Shop {
  readonly language: ShopLanguage;
  readonly writing: Writing;
  readonly header: ShopLanguage['headers'][number];
}

interface Line {
  readonly name: string;
  readonly sku: string;
  readonly minor: number;
  readonly stock: string;
  readonly option: string;
}

const sizes = ['S', 'M', 'L'];

/** Lays a shop's goods out as the choice says. */
export function arrange(chosen: Choice, shop: Shop): Arranged {
  const { language, writing } = shop;
  const unit = 10 ** writing.digits;
  const lines = chosen.minors.map((minor, index): Line => {
    const amount = chosen.cents === 'never' ? Math.max(unit, minor - (minor % unit)) : minor;
    const word = language.words[index % language.words.length] ?? 'X';
    return {
      name: `${word} ${index}`,
      sku: `S-${index}`,
      minor: amount,
      stock: String(index),
      option: index % 3 === 0 ? '' : 'A',
    };
  });
  const price = (minor: number): string => writePrice(minor, writing, chosen.cents);
  const title = Array.from({ length: chosen.preamble }, () => [language.title]);
  const russian = language.words[0] === 'Роза';
  switch (chosen.layout) {
    case 'groups':
      return grouped(lines, shop, price, title);
    case 'sizes':
      return bySize(lines, shop, price, title);
    case 'side by side':
      return besides(lines, shop, price, title);
    case 'stacked':
      return stacked(lines, shop, price, title);
    case 'variants':
      return variants(lines, shop, price, title);
    case 'per kilogram':
      return russian ? perKilogram(lines, shop, chosen) : plain(lines, shop, price, title, chosen.order);
    default:
      return plain(lines, shop, price, title, chosen.order);
  }
}

type Price = (minor: number) => string;
type Title = readonly (readonly string[])[];

const truth = (lines: readonly Line[]): Map<string, number> =>
  new Map(lines.map(({ sku, minor }) => [sku, minor]));

function plain(
  lines: readonly Line[],
  { header }: Shop,
  price: Price,
  title: Title,
  order: readonly number[],
): Arranged {
  const titles = [header.name, header.sku, header.price, header.stock, header.option, header.other];
  const table = lines.map(({ name, sku, minor, stock, option }) => [
    name,
    sku,
    price(minor),
    stock,
    option,
    price(minor + 700),
  ]);
  const rows = [titles, ...table].map((row) => order.map((place) => row[place] ?? ''));
  return {
    rows: [...title, ...rows],
    merges: [],
    prices: truth(lines),
    plain: {
      firstRow: title.length + 1,
      name: order.indexOf(0),
      sku: order.indexOf(1),
      price: order.indexOf(2),
    },
  };
}

function grouped(lines: readonly Line[], { header, language }: Shop, price: Price, title: Title): Arranged {
  const at = title.length + 1;
  const rows = [
    [header.sku, header.name, header.price, '', header.stock],
    ['', '', language.groups.wholesale, language.groups.retail, ''],
    ...lines.map(({ name, sku, minor, stock }) => [sku, name, price(minor + 300), price(minor), stock]),
  ];
  const merges = [`A${at}:A${at + 1}`, `B${at}:B${at + 1}`, `C${at}:D${at}`, `E${at}:E${at + 1}`];
  return { rows: [...title, ...rows], merges, prices: truth(lines), plain: null };
}

function bySize(lines: readonly Line[], { header }: Shop, price: Price, title: Title): Arranged {
  const at = title.length + 1;
  const rows = [
    [header.sku, header.name, header.price, '', ''],
    ['', '', ...sizes],
    ...lines.map(({ name, sku, minor }, line) => [
      sku,
      name,
      ...sizes.map((_, index) => (isMade(line, index) ? price(minor + index * 1_000) : '')),
    ]),
  ];
  const prices = lines.flatMap(({ sku, minor }, line) =>
    sizes.flatMap((size, index) =>
      isMade(line, index) ? [[`${sku} ${size}`, minor + index * 1_000] as const] : [],
    ),
  );
  const merges = [`A${at}:A${at + 1}`, `B${at}:B${at + 1}`, `C${at}:E${at}`];
  return { rows: [...title, ...rows], merges, prices: new Map(prices), plain: null };
}

/** Every fifth thing is not made in the largest size. */
const isMade = (line: number, size: number): boolean => line % 5 !== 0 || size < 2;

function besides(lines: readonly Line[], { header }: Shop, price: Price, title: Title): Arranged {
  const half = Math.ceil(lines.length / 2);
  const cells = (line: Line | undefined): string[] =>
    line ? [line.sku, line.name, price(line.minor)] : ['', '', ''];
  const titles = [header.sku, header.name, header.price];
  const rows = [
    [...titles, '', ...titles],
    ...lines.slice(0, half).map((line, index) => [...cells(line), '', ...cells(lines[half + index])]),
  ];
  return { rows: [...title, ...rows], merges: [], prices: truth(lines), plain: null };
}

function stacked(lines: readonly Line[], { header }: Shop, price: Price, title: Title): Arranged {
  const half = Math.ceil(lines.length / 2);
  const rows = [
    [header.sku, header.name, header.price],
    ...lines.slice(0, half).map(({ sku, name, minor }) => [sku, name, price(minor)]),
    ['', '', ''],
    [header.price, header.name, header.sku],
    ...lines.slice(half).map(({ sku, name, minor }) => [price(minor), name, sku]),
  ];
  return { rows: [...title, ...rows], merges: [], prices: truth(lines), plain: null };
}

/** One name over several rows, merged in workbooks. */
function variants(lines: readonly Line[], { header }: Shop, price: Price, title: Title): Arranged {
  const first = title.length + 2;
  const merges: string[] = [];
  const rows = lines.map(({ sku, minor }, index) => {
    const name = lines[index - (index % 3)]?.name ?? '';
    if (index % 3 === 2) merges.push(`A${first + index - 2}:A${first + index}`);
    return [name, header.option === '' ? '' : (sizes[index % 3] ?? ''), sku, price(minor)];
  });
  const titles = [header.name, header.option, header.sku, header.price];
  return { rows: [...title, titles, ...rows], merges, prices: truth(lines), plain: null };
}

function perKilogram(lines: readonly Line[], { header, writing }: Shop, chosen: Choice): Arranged {
  const byWeight: Writing = { ...writing, before: '', after: ' руб./кг' };
  const rows = [
    [header.name, header.sku, header.price],
    ...lines.map(({ name, sku, minor }) => [name, sku, writePrice(minor, byWeight, chosen.cents)]),
  ];
  return { rows, merges: [], prices: truth(lines), plain: null };
}
