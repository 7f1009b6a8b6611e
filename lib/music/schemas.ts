import { z } from 'zod';

/** A host as it stands in an address: lower-case, ASCII, no port. A leading `*.` takes its subdomains in. */
export const SourceHost = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$|^\[[0-9a-f:.]+\]$/);
const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000);
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the rights are: whose, which, shown by what, where and how long. */
export const Rights = z
  .object({
    holder: z.string().trim().min(2).max(200),
    licence: z.string().trim().min(2).max(200),
    licenceUrl: WebAddress.nullish(),
    evidenceUrl: WebAddress.nullish(),
    /** A stored platform file (contract, letter). */
    evidenceFileId: z.string().max(100).nullish(),
    /** ISO 3166-1 alpha-2; none: worldwide. */
    territories: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .max(250)
      .default([]),
    validFrom: z.coerce.date(),
    validUntil: z.coerce.date().nullish(),
  })
  .refine(({ evidenceUrl, evidenceFileId }) => Boolean(evidenceUrl || evidenceFileId), {
    path: ['evidenceUrl'],
    message: 'evidence',
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validUntil > validFrom, {
    path: ['validUntil'],
    message: 'range',
  });
export type Rights = z.infer<typeof Rights>;

/** When a source is looked at by itself, in its time zone. */
export const MusicSchedule = z.object({
  chart: z.object({ on: z.boolean(), at: WallTime, limit: z.number().int().min(1).max(200) }),
  /** Once a week; 1 is Monday. */
  albums: z.object({ on: z.boolean(), weekday: z.number().int().min(1).max(7), at: WallTime }),
  fresh: z.object({ on: z.boolean(), everyHours: z.number().int().min(1).max(24) }),
});
export type MusicSchedule = z.infer<typeof MusicSchedule>;
export const usualSchedule: MusicSchedule = {
  chart: { on: true, at: '04:00', limit: 50 },
  albums: { on: true, weekday: 1, at: '05:00' },
  fresh: { on: true, everyHours: 6 },
};

/** CSS selectors for a page that says nothing better about itself; all inside `track`. An attribute is `selector@name`. */
export const Selectors = z.object({
  track: z.string().min(1).max(500),
  title: z.string().max(500).optional(),
  artist: z.string().max(500).optional(),
  stream: z.string().max(500).optional(),
  cover: z.string().max(500).optional(),
  duration: z.string().max(500).optional(),
  link: z.string().max(500).optional(),
});
export type Selectors = z.infer<typeof Selectors>;

export const SourceId = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
export const DeclareSource = z.object({
  id: SourceId,
  name: z.string().trim().min(1).max(100),
  pageHosts: z.array(SourceHost).min(1).max(20),
  mediaHosts: z.array(SourceHost).max(20).default([]),
  delayMs: z.number().int().min(0).max(600_000).default(1_000),
  parallelPages: z.number().int().min(1).max(15).default(2),
  chartUrl: WebAddress.nullish(),
  albumUrls: z.array(WebAddress).max(200).default([]),
  /** The page where new tracks stand first. */
  freshUrl: WebAddress.nullish(),
  selectors: Selectors.nullish(),
  timeZone: z.string().min(1).max(64),
  schedule: MusicSchedule.default(usualSchedule),
  rights: Rights,
});
export type DeclareSource = z.input<typeof DeclareSource>;

/** What can be changed later; new rights are a new declaration, and the old one stays on record. */
export const ChangeSource = DeclareSource.omit({ id: true }).partial();
export type ChangeSource = z.input<typeof ChangeSource>;

export const Declaration = z.object({
  id: z.string(),
  holder: z.string(),
  licence: z.string(),
  licenceUrl: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  evidenceFileId: z.string().nullable(),
  territories: z.array(z.string()),
  validFrom: z.coerce.date(),
  validUntil: z.coerce.date().nullable(),
  declaredByName: z.string(),
  declaredAt: z.coerce.date(),
});
export type Declaration = z.infer<typeof Declaration>;

export const Source = z.object({
  id: z.string(),
  name: z.string(),
  pageHosts: z.array(z.string()),
  mediaHosts: z.array(z.string()),
  delayMs: z.number(),
  parallelPages: z.number(),
  chartUrl: z.string().nullable(),
  albumUrls: z.array(z.string()),
  freshUrl: z.string().nullable(),
  selectors: Selectors.nullable(),
  timeZone: z.string(),
  schedule: MusicSchedule,
  state: z.enum(['ACTIVE', 'WITHDRAWN']),
  /** Inside the time its rights are granted for, now. */
  isValid: z.boolean(),
  declaration: Declaration,
  withdrawnAt: z.coerce.date().nullable(),
  withdrawnReason: z.string().nullable(),
  tracks: z.number(),
  /** Set while the pages give other things than they used to. */
  drift: z.object({ since: z.coerce.date(), found: z.string() }).nullable(),
  nextRuns: z.array(z.object({ kind: z.enum(['chart', 'albums', 'fresh']), at: z.coerce.date() })),
});
export type Source = z.infer<typeof Source>;

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

export const TrackState = z.enum(['STORED', 'REVIEW', 'DUPLICATE', 'REMOVED']);
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
  fileId: z.string(),
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
