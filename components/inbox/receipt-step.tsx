'use client';

import { CircleX, Search } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { z } from 'zod';
import { useActiveCompany } from '../shell/use-active-company';
import { ReceiptFinding } from './receipt-finding';
import type { WireReceipt } from './use-receipts';

const Outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** One thing the assistant did, the words it did it with, and what came back. */
export function ReceiptStep({ receipt }: { receipt: WireReceipt }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const outcome = Outcome.safeParse(receipt.result);
  const refused = outcome.success && !outcome.data.ok;
  const Icon = refused ? CircleX : Search;
  const name = t.has(`tools.${receipt.tool}` as 'tools.quote')
    ? t(`tools.${receipt.tool}` as 'tools.quote')
    : receipt.tool;
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {name}
          <span className="font-normal text-muted-foreground"> {words(receipt.arguments, when)}</span>
        </p>
        {refused ? (
          <p className="text-failed">{t('toolRefused')}</p>
        ) : (
          <ReceiptFinding result={outcome.success && outcome.data.ok ? outcome.data.result : undefined} />
        )}
        <details className="mt-1">
          <summary className="cursor-pointer text-xs text-muted-foreground">{t('toolRaw')}</summary>
          <pre className="scroll-quiet mt-1 max-h-60 overflow-auto rounded bg-muted p-3 font-mono text-xs">
            {JSON.stringify({ arguments: receipt.arguments, result: receipt.result }, null, 2)}
          </pre>
        </details>
      </div>
    </li>
  );
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** The arguments a person can read: texts, numbers and times on the company's clock; neither ids nor codes. */
function words(args: unknown, when: (at: Date) => string): string {
  if (typeof args !== 'object' || args === null) return '';
  return Object.entries(args)
    .filter(
      ([name, value]) =>
        !/id$|^kind$/i.test(name) && (typeof value === 'string' || typeof value === 'number'),
    )
    .map(([, value]) => String(value))
    .filter((value) => value !== '')
    .map((value) => (moment.test(value) ? when(new Date(value)) : value))
    .join(' · ');
}
