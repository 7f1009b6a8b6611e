import { type MusicSchedule, usualSchedule } from '@/lib/music/schemas';
import type { WireSource } from '../../music-api';

/** A source as it is being written down: texts as they were typed. */
export interface SourceDraft {
  readonly id: string;
  readonly name: string;
  readonly pageHosts: string;
  readonly mediaHosts: string;
  readonly holder: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly evidenceUrl: string;
  readonly evidenceFileId: string | null;
  readonly evidenceName: string;
  readonly territories: string;
  /** Days, `2026-11-21`; the last one included. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly chartUrl: string;
  readonly albumUrls: string;
  readonly freshUrl: string;
  readonly delaySeconds: string;
  readonly parallelPages: string;
  readonly timeZone: string;
  readonly schedule: MusicSchedule;
  readonly selectors: Readonly<Record<SelectorName, string>>;
}

export const selectorNames = ['track', 'title', 'artist', 'stream', 'cover', 'duration', 'link'] as const;
export type SelectorName = (typeof selectorNames)[number];

const noSelectors = { track: '', title: '', artist: '', stream: '', cover: '', duration: '', link: '' };

/** What the form begins with: a new source, or one that is to be changed. */
export function sourceDraft(source: WireSource | null, timeZone: string): SourceDraft {
  const rights = source?.declaration;
  return {
    id: source?.id ?? '',
    name: source?.name ?? '',
    pageHosts: source?.pageHosts.join('\n') ?? '',
    mediaHosts: source?.mediaHosts.join('\n') ?? '',
    holder: rights?.holder ?? '',
    licence: rights?.licence ?? '',
    licenceUrl: rights?.licenceUrl ?? '',
    evidenceUrl: rights?.evidenceUrl ?? '',
    evidenceFileId: rights?.evidenceFileId ?? null,
    evidenceName: '',
    territories: rights?.territories.join(', ') ?? '',
    validFrom: rights?.validFrom.slice(0, 10) ?? '',
    validUntil: rights?.validUntil?.slice(0, 10) ?? '',
    chartUrl: source?.chartUrl ?? '',
    albumUrls: source?.albumUrls.join('\n') ?? '',
    freshUrl: source?.freshUrl ?? '',
    delaySeconds: String((source?.delayMs ?? 1_000) / 1_000),
    parallelPages: String(source?.parallelPages ?? 2),
    timeZone: source?.timeZone ?? timeZone,
    schedule: source?.schedule ?? usualSchedule,
    selectors: { ...noSelectors, ...source?.selectors },
  };
}
