'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import type { Widget } from './use-widget';

/** The tag to paste, and the line for sites with a content security policy. */
export function WidgetCode({ widget: { key, origin, settings } }: { widget: Widget }) {
  const t = useTranslations('settings.widget');
  if (settings.sites.length === 0) return <Notice kind="waiting">{t('noSites')}</Notice>;
  return (
    <>
      <Code
        title={t('tag')}
        text={`<script src="${origin}/widget.js" data-key="${key}" async></script>`}
        copy={t('copyTag')}
      />
      <Code
        title={t('policy')}
        text={`script-src ${origin}; frame-src ${origin}`}
        copy={t('copyPolicy')}
        hint={t('policyHint')}
      />
    </>
  );
}

function Code({ title, text, copy, hint }: { title: string; text: string; copy: string; hint?: string }) {
  return (
    <figure className="m-0 flex flex-col gap-2">
      <figcaption className="font-medium">{title}</figcaption>
      <pre className="overflow-x-auto rounded border border-border bg-muted px-4 py-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
        {text}
      </pre>
      {hint ? <p className="text-sm text-muted-foreground">{hint}</p> : null}
      <CopyButton text={text} label={copy} />
    </figure>
  );
}
