import { z } from 'zod';
import { SourceId, TrackState } from '../schemas';

/** One line of what is handed out about a track's origin: everything that shows that it may be used. */
export const Provenance = z.object({
  trackId: z.string(),
  title: z.string(),
  artist: z.string(),
  album: z.string().nullable(),
  isrc: z.string().nullable(),
  durationMs: z.number().int(),
  codec: z.string(),
  bitrateKbps: z.number().int(),
  sourceId: z.string(),
  sourceName: z.string(),
  sourceState: z.enum(['ACTIVE', 'WITHDRAWN']),
  holder: z.string(),
  licence: z.string(),
  licenceUrl: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  evidenceFileId: z.string().nullable(),
  territories: z.array(z.string()),
  validFrom: z.coerce.date(),
  validUntil: z.coerce.date().nullable(),
  declaredBy: z.string(),
  declaredAt: z.coerce.date(),
  pageUrl: z.string(),
  capturedAt: z.coerce.date(),
  extractor: z.string(),
  fileSha256: z.string(),
  audioSha256: z.string(),
  isPublic: z.boolean(),
  state: TrackState,
});
export type Provenance = z.infer<typeof Provenance>;
export const ListProvenance = z.object({
  sourceId: SourceId.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});
export type ListProvenance = z.input<typeof ListProvenance>;
