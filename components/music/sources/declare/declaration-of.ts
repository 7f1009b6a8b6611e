import type { SourceDraft } from './source-draft';

/** The draft as it is declared; the server's schema says what of it cannot be. */
export function declarationOf(draft: SourceDraft) {
  const selectors = Object.fromEntries(
    Object.entries(draft.selectors).filter(([, selector]) => selector.trim() !== ''),
  );
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    pageHosts: listed(draft.pageHosts).map(hostOf),
    mediaHosts: listed(draft.mediaHosts).map(hostOf),
    delayMs: Math.round(1_000 * numberOf(draft.delaySeconds)),
    parallelPages: numberOf(draft.parallelPages),
    chartUrl: draft.chartUrl.trim() || null,
    albumUrls: listed(draft.albumUrls),
    freshUrl: draft.freshUrl.trim() || null,
    selectors: Object.keys(selectors).length > 0 ? selectors : null,
    timeZone: draft.timeZone,
    schedule: draft.schedule,
    rights: {
      holder: draft.holder.trim(),
      licence: draft.licence.trim(),
      licenceUrl: draft.licenceUrl.trim() || null,
      evidenceUrl: draft.evidenceUrl.trim() || null,
      evidenceFileId: draft.evidenceFileId,
      territories: listed(draft.territories).map((code) => code.toUpperCase()),
      validFrom: draft.validFrom,
      // The last day counts to its end.
      validUntil: draft.validUntil === '' ? null : `${draft.validUntil}T23:59:59.999Z`,
    },
  };
}

const listed = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** People paste an address where its host is asked for. */
function hostOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '');
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));
