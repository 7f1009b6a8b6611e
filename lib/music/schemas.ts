import { z } from 'zod';
import { Declaration, SourceId, WebAddress } from './sources/schemas';

export {
  ChangeSource,
  Declaration,
  DeclareSource,
  MusicSchedule,
  Rights,
  Selectors,
  Source,
  SourceHost,
  SourceId,
  usualSchedule,
} from './sources/schemas';

/** A reason for people: a key of errors.json and its values. */
export const Reason = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Reason = z.infer<typeof Reason>;

/** One line of a preview, named as callers of the API know it. */
export const PreviewTrack = z.object({
  title: z.string(),
  artist: z.string(),
  streamUrl: z.string().nullable(),
  coverUrl: z.string().nullable(),
  source: z.string(),
  /** Whole seconds. */
  duration: z.number().int().optional(),
});
export type PreviewTrack = z.infer<typeof PreviewTrack>;
export const PreviewPage = z.object({
  url: WebAddress,
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** The source whose page it must be; any declared one unless told. */
  sourceId: SourceId.optional(),
});
export type PreviewPage = z.input<typeof PreviewPage>;
export const Preview = z.object({
  url: z.string(),
  sourceId: z.string(),
  /** How many the page says there are. */
  total: z.number().int(),
  tracks: z.array(PreviewTrack),
});
export type Preview = z.infer<typeof Preview>;

/** A cover that a preview of a source has named. */
export const PreviewCover = z.object({ sourceId: SourceId, url: WebAddress });
export type PreviewCover = z.infer<typeof PreviewCover>;

export const ImportKind = z.enum(['bulk', 'playlist', 'chart', 'albums', 'fresh']);
export type ImportKind = z.infer<typeof ImportKind>;
export const ImportOptions = z.object({
  albumTitle: z.string().trim().min(1).max(200).optional(),
  albumArtist: z.string().trim().min(1).max(200).optional(),
  createAlbum: z.boolean().default(false),
  /** Offered to companies; else to the platform's people only. */
  isPublic: z.boolean().default(true),
  /** Most tracks taken of a page. */
  limit: z.number().int().min(1).max(500).optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;
export const RequestImport = ImportOptions.extend({
  kind: ImportKind.default('bulk'),
  sourceId: SourceId.optional(),
  /** None for kinds that the source has addresses for. */
  urls: z.array(WebAddress).max(500).default([]),
  /** Names the occasion: said again, it is the same import. */
  key: z.string().min(8).max(200).optional(),
});
export type RequestImport = z.input<typeof RequestImport>;

export const ImportState = z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']);
export const Import = z.object({
  id: z.string(),
  sourceId: z.string(),
  kind: ImportKind,
  state: ImportState,
  askedHow: z.enum(['web', 'api', 'schedule', 'command']),
  urls: z.array(z.string()),
  /** Tracks: how many there are, are in the library, were there already, wait for a person, failed. */
  total: z.number().int(),
  imported: z.number().int(),
  duplicates: z.number().int(),
  review: z.number().int(),
  failed: z.number().int(),
  pages: z.object({ total: z.number().int(), done: z.number().int(), failed: z.number().int() }),
  /** Bytes that came, and all that are known to come. */
  bytes: z.object({ sofar: z.number(), total: z.number() }),
  reason: Reason.nullable(),
  album: z.object({ id: z.string(), title: z.string() }).nullable(),
  createdAt: z.coerce.date(),
  startedAt: z.coerce.date().nullable(),
  endedAt: z.coerce.date().nullable(),
});
export type Import = z.infer<typeof Import>;

export const ItemState = z.enum([
  'DISCOVERED',
  'ALLOWED',
  'QUEUED',
  'DOWNLOADING',
  'VERIFIED',
  'DEDUPED',
  'TAGGED',
  'STORED',
  'REVIEW',
  'FAILED',
]);
export type ItemState = z.infer<typeof ItemState>;
export const ImportItem = z.object({
  id: z.string(),
  title: z.string(),
  artist: z.string(),
  pageUrl: z.string(),
  state: ItemState,
  /** 0 to 1 of its bytes, where the length is known. */
  progress: z.number().nullable(),
  reason: Reason.nullable(),
  trackId: z.string().nullable(),
  /** It was in the library already, as this track. */
  duplicateOf: z.string().nullable(),
});
export type ImportItem = z.infer<typeof ImportItem>;
export const ImportDetail = Import.extend({
  items: z.array(ImportItem),
  errors: z.array(z.object({ url: z.string(), title: z.string().optional(), reason: Reason })),
});
export type ImportDetail = z.infer<typeof ImportDetail>;

export const TrackState = z.enum(['PENDING', 'STORED', 'REVIEW', 'DUPLICATE', 'REMOVED']);
export const Track = z.object({
  id: z.string(),
  title: z.string(),
  artist: z.string(),
  album: z.object({ id: z.string(), title: z.string() }).nullable(),
  durationMs: z.number().int(),
  codec: z.string(),
  bitrateKbps: z.number().int(),
  sampleRate: z.number().int(),
  loudnessLufs: z.number().nullable(),
  size: z.number(),
  isrc: z.string().nullable(),
  sourceId: z.string(),
  licence: z.string(),
  isPublic: z.boolean(),
  state: TrackState,
  /** Its source was withdrawn, or its rights have ended: offered to nobody. */
  isQuarantined: z.boolean(),
  /** null: still on its way. */
  fileId: z.string().nullable(),
  coverId: z.string().nullable(),
  /** 200 pairs of minimum and maximum, each -127 to 127. */
  peaks: z.array(z.number().int()),
  createdAt: z.coerce.date(),
});
export type Track = z.infer<typeof Track>;
export const ListTracks = z.object({
  query: z.string().trim().max(200).optional(),
  sourceId: SourceId.optional(),
  albumId: z.string().max(100).optional(),
  /** Tracks of any state, for those who look after the library. */
  state: z.enum(['offered', 'review', 'quarantined', 'all']).default('offered'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListTracks = z.input<typeof ListTracks>;
export const TrackPage = z.object({ tracks: z.array(Track), next: z.string().nullable() });
export type TrackPage = z.infer<typeof TrackPage>;

export const Album = z.object({
  id: z.string(),
  title: z.string(),
  artist: z.string(),
  year: z.number().int().nullable(),
  coverId: z.string().nullable(),
  tracks: z.number().int(),
  durationMs: z.number().int(),
  isPublic: z.boolean(),
  createdAt: z.coerce.date(),
});
export type Album = z.infer<typeof Album>;

export const ChartMove = z.enum(['new', 'up', 'down', 'same']);
export const Chart = z.object({
  sourceId: z.string(),
  day: z.string(),
  previousDay: z.string().nullable(),
  positions: z.array(
    z.object({
      position: z.number().int(),
      title: z.string(),
      artist: z.string(),
      trackId: z.string().nullable(),
      previous: z.number().int().nullable(),
      move: ChartMove,
    }),
  ),
  /** Who stood there the day before and does not any more. */
  gone: z.array(z.object({ position: z.number().int(), title: z.string(), artist: z.string() })),
});
export type Chart = z.infer<typeof Chart>;

export const DuplicateRung = z.enum(['bytes', 'audio', 'isrc', 'names', 'fingerprint']);
export type DuplicateRung = z.infer<typeof DuplicateRung>;
export const Duplicate = z.object({
  id: z.string(),
  kept: Track,
  other: Track,
  rung: DuplicateRung,
  verdict: z.enum(['same', 'review']),
  score: z.number().nullable(),
  offsetMs: z.number().int().nullable(),
  reason: Reason,
  foundAt: z.coerce.date(),
  settledAs: z.enum(['same', 'different']).nullable(),
});
export type Duplicate = z.infer<typeof Duplicate>;

export const PoolStatus = z.object({
  initialized: z.boolean(),
  browsers: z.number().int(),
  activePages: z.number().int(),
  maxCapacity: z.number().int(),
  /** Such as "33.3%". */
  utilization: z.string(),
  /** What keeps it from doing more: a host's delay, the processor, memory; null when nothing does. */
  heldBy: z.string().nullable(),
});
export type PoolStatus = z.infer<typeof PoolStatus>;

export const MusicStatistics = z.object({
  tracks: z.number().int(),
  albums: z.number().int(),
  bytes: z.number(),
  durationMs: z.number(),
  /** Of the last 30 days. */
  attempted: z.number().int(),
  succeeded: z.number().int(),
  tracksPerMinute: z.number().nullable(),
  bySource: z.array(
    z.object({
      sourceId: z.string(),
      name: z.string(),
      tracks: z.number().int(),
      bytes: z.number(),
      attempted: z.number().int(),
      succeeded: z.number().int(),
    }),
  ),
  byDay: z.array(z.object({ day: z.string(), imported: z.number().int(), failed: z.number().int() })),
  reasons: z.array(z.object({ key: z.string(), times: z.number().int() })),
});
export type MusicStatistics = z.infer<typeof MusicStatistics>;

/** Where a track is from, since when, and under which licence: what an owner can show. */
export const Certificate = z.object({
  track: Track,
  source: z.object({ id: z.string(), name: z.string() }),
  declaration: Declaration,
  pageUrl: z.string(),
  capturedAt: z.coerce.date(),
  extractor: z.string(),
  fileSha256: z.string(),
  audioSha256: z.string(),
  origins: z.record(z.string(), z.string()),
});
export type Certificate = z.infer<typeof Certificate>;
