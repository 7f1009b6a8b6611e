import type { Tx } from '@/lib/platform/db/transaction';
import { Provenance } from '../library/schemas';

export interface ProvenanceWish {
  readonly sourceId?: string;
  readonly before?: string;
  readonly limit: number;
}

/** Tracks in sight with the wording of the rights they were taken under; without their sound's likeness, which is large. */
export async function findProvenance(tx: Tx, wish: ProvenanceWish): Promise<Provenance[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select t.id as "trackId", t.title, t.artist, t.album, t.isrc, t.duration_ms as "durationMs", t.codec,
           t.bitrate_kbps as "bitrateKbps", s.id as "sourceId", s.name as "sourceName", s.state as "sourceState",
           d.holder, d.licence, d.licence_url as "licenceUrl", d.evidence_url as "evidenceUrl",
           d.evidence_file_id as "evidenceFileId", d.territories, d.valid_from as "validFrom",
           d.valid_until as "validUntil", d.declared_by_name as "declaredBy", d.declared_at as "declaredAt",
           t.page_url as "pageUrl", t.captured_at as "capturedAt", t.extractor, t.file_sha256 as "fileSha256",
           t.audio_sha256 as "audioSha256", t.is_public as "isPublic", t.state
      from music_track t
      join music_source s on s.id = t.source_id
      join music_declaration d on d.id = t.declaration_id
     where t.state not in ('PENDING', 'REMOVED')
       and (${wish.sourceId ?? null}::text is null or t.source_id = ${wish.sourceId ?? null})
       and (${wish.before ?? null}::text is null or t.id < ${wish.before ?? null})
     order by t.id desc
     limit ${wish.limit}`;
  return rows.map((row) => Provenance.parse(row));
}
