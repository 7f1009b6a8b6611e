import { z } from 'zod';

/** A host as it stands in an address: lower-case, ASCII, no port. A leading `*.` takes its subdomains in. */
export const SourceHost = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$|^\[[0-9a-f:.]+\]$/);
export const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000);
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
  delayMs: z.number().int().min(0).max(60_000).default(1_000),
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
