import { expect, it } from 'vitest';
import { toCsv } from '@/components/export/to-csv';
import { faqFile } from '@/components/price-list/faq-file';
import { itemsFile } from '@/components/price-list/items-file';
import {
  createFaq,
  createItem,
  dryRunKnowledgeBase,
  listFaq,
  listItems,
  listVersions,
  publishKnowledgeBase,
  uploadPriceList,
} from '@/lib/knowledge';
import en from '@/lib/platform/i18n/messages/en/catalogue.json';
import ru from '@/lib/platform/i18n/messages/ru/catalogue.json';
import { makeCompany } from '@/tests/factories/make-company';

/** Names that a spreadsheet would calculate, or that stand in a table's way. */
const names = [
  '=1+1',
  '@home',
  '+cmd|calc',
  '-SUM(A1)',
  "'=quoted",
  "''@twice",
  '+49 30 1234567',
  'Rose, red; "9"',
];

it.each([['en', en] as const, ['ru', ru] as const])(
  'what is exported reads back as no change: %s',
  async (_language, words) => {
    const { owner } = await makeCompany({ type: 'HYBRID' });
    for (const [index, name] of names.entries()) {
      await createItem(owner, {
        kind: 'PRODUCT',
        name,
        sku: `${name}#${index}`,
        priceMinor: 1_050 + index,
        unit: '=kg',
        stock: index % 2 === 0 ? index : null,
        options: { Size: index % 2 === 0 ? '=M' : '+XL of all' },
        description: `${name}\nand a second line, with "quotes"`,
      });
      await createFaq(owner, { question: `${name}?`, answer: `${name}\n- one\n- two` });
    }
    const service = { kind: 'SERVICE', durationMinutes: 45, priceMinor: 4_000, format: '@home' } as const;
    await createItem(owner, {
      ...service,
      name: 'Lesson',
      sku: '@L',
      place: '=here',
      prepayment: { kind: 'PERCENT', value: 30 },
    });
    await createItem(owner, {
      ...service,
      name: 'Talk',
      sku: '=T',
      place: null,
      prepayment: { kind: 'AMOUNT', value: 1_000 },
    });
    const { items } = await listItems(owner, { limit: 200 });
    const { faq } = await listFaq(owner, { limit: 200 });
    const wire = JSON.parse(JSON.stringify(items));
    const files = [
      toCsv(
        itemsFile(wire, {
          field: (field) => words.fields[field],
          kind: (kind) => words.kinds[kind],
          prepayment: (kind) => words.prepayments[kind],
          minutes: (count) => words.minutesShort.replace('{count}', String(count)),
        }),
      ),
      toCsv(faqFile(faq, (field) => words.fields[field])),
    ];
    for (const [index, text] of files.entries()) {
      expect(text).not.toMatch(/(^|,|\n)"?[=@]/);
      const upload = await uploadPriceList(owner, { name: 'export.csv', bytes: Buffer.from(text) });
      expect(upload.report.refused).toEqual([]);
      const dry = await dryRunKnowledgeBase(owner, { id: upload.id });
      expect(dry).toMatchObject({
        created: 0,
        changed: 0,
        unchanged: index === 0 ? items.length : faq.length,
        missing: index === 0 ? 0 : items.length,
      });
      await publishKnowledgeBase(owner, { id: upload.id });
    }
    const { items: after } = await listItems(owner, { limit: 200 });
    expect(after).toEqual(items);
    expect((await listVersions(owner)).versions[0]).toMatchObject({ created: 0, changed: 0, withdrawn: 0 });
  },
);
