import { createHash } from 'node:crypto';
import { readDelimited } from '@/lib/knowledge';
import { AppError } from '@/lib/platform/errors/app-error';
import { leadColumn } from './lead-column';
import { readLead } from './read-lead';
import { readMoment } from './read-moment';
import type { LeadImport, LeadRefusal, NewLead } from './schemas';

const headerRows = 20;
const longestCell = 4_000;

export interface LeadsFile {
  readonly leads: ReadonlyArray<Omit<NewLead, 'channelId'>>;
  readonly refused: LeadImport['refused'];
}

/**
 * Reads an export of leads: any delimiter and encoding a spreadsheet writes. A row without its own number gets one from
 * its contents, so that the same file again holds the same leads. Throws `invalid` for a file that is no such table.
 */
export function readLeadsFile(
  bytes: Uint8Array,
  { timeZone, now }: { timeZone: string; now: Date },
): LeadsFile {
  const [{ rows }] = readDelimited(bytes).tables;
  const table = rows.map(({ number, cells }) => ({
    number,
    texts: cells.map((cell) => (cell && 'text' in cell ? cell.text.trim() : '')),
  }));
  const headerAt = table.slice(0, headerRows).findIndex(({ texts }) => isHeader(texts));
  const names = table[headerAt]?.texts;
  if (!names) throw new AppError('invalid', 'leads-file-no-header', { field: 'file' });
  const leads: LeadsFile['leads'][number][] = [];
  const refused: LeadImport['refused'] = [];
  for (const { number, texts } of table.slice(headerAt + 1)) {
    if (texts.every((text) => text === '')) continue;
    const lead = readRow(names, texts, { timeZone, now });
    if ('reason' in lead) refused.push({ row: number, ...lead });
    else leads.push(lead);
  }
  return { leads, refused };
}

function isHeader(texts: readonly string[]): boolean {
  const columns = texts.map(leadColumn);
  return texts.length > 1 && (columns.includes('phone') || columns.includes('email'));
}

function readRow(
  names: readonly string[],
  texts: readonly string[],
  { timeZone, now }: { timeZone: string; now: Date },
): LeadsFile['leads'][number] | { reason: LeadRefusal; value: string } {
  const fields = texts.map((text, index) => [names[index] || String(index + 1), text] as const);
  const long = texts.find((text) => text.length > longestCell);
  if (long !== undefined) return { reason: 'too-long', value: long.slice(0, 100) };
  const { id, contact, answers, time, campaignCode, title, unreadable } = readLead(fields);
  const [wrong] = unreadable;
  if (wrong) return { reason: `${wrong.column}-unreadable`, value: wrong.value.slice(0, 100) };
  if (!contact.phone && !contact.email) return { reason: 'no-contact', value: contact.name ?? '' };
  const at = time === null ? now : readMoment(time, timeZone);
  if (at === null) return { reason: 'date-unreadable', value: (time ?? '').slice(0, 100) };
  return {
    externalId: id ?? `csv:${createHash('sha256').update(JSON.stringify(fields)).digest('base64url')}`,
    ...(campaignCode !== null && { campaignCode }),
    contact,
    answers,
    source: { kind: 'lead-form', ...(title !== null && { title }) },
    via: 'CSV',
    at,
  };
}
