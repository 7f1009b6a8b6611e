import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import type { Language } from '@/lib/platform/i18n/languages';
import en from '@/lib/platform/i18n/messages/en/price-list-report.json';
import ru from '@/lib/platform/i18n/messages/ru/price-list-report.json';
import type { Note, PriceListReport, Refusal } from './schemas';

const sentences = { en, ru } as const;

/** A report with each reason and note also written out in words. */
export interface ExplainedReport extends Omit<PriceListReport, 'refused' | 'notes'> {
  readonly refused: readonly (Refusal & { readonly reason: { readonly text: string } })[];
  readonly notes: readonly (Note & { readonly text: string })[];
}

/** Adds the sentences for people to a report, in their language. For whoever reads it outside the screens. */
export function explainReport(report: PriceListReport, language: Language): ExplainedReport {
  const { reasons, notes } = sentences[language];
  return {
    ...report,
    refused: report.refused.map((refusal) => {
      const { key, params } = refusal.reason;
      return { ...refusal, reason: { key, params, text: formatSentence(reasons[key], params, language) } };
    }),
    notes: report.notes.map((note) => ({
      ...note,
      text: formatSentence(notes[note.key], note.params, language),
    })),
  };
}
