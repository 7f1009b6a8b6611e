import type {
  Album,
  Certificate,
  Chart,
  Duplicate,
  Import,
  ImportDetail,
  MusicStatistics,
  PoolStatus,
  Preview,
  Source,
  Track,
} from '@/lib/music/schemas';
import type { Wire } from '../api/wire';

/** What `/api/music/…` answers. */
export type WireTrack = Wire<Track>;
export type WireAlbum = Wire<Album>;
export type WireSource = Wire<Source>;
export type WireImport = Wire<Import>;
export type WireImportDetail = Wire<ImportDetail>;
export type WireImportItem = WireImportDetail['items'][number];
export type WireDuplicate = Wire<Duplicate>;
export type WireChart = Wire<Chart>;
export type WireCertificate = Wire<Certificate>;
export type WirePreview = Omit<Wire<Preview>, 'sourceId'>;
export type WireStatistics = Wire<MusicStatistics>;
export type WirePool = Wire<PoolStatus>;

export interface TracksPage {
  readonly tracks: WireTrack[];
  readonly next: string | null;
}

export interface AlbumsPage {
  readonly albums: WireAlbum[];
  readonly next: string | null;
}

export interface ImportsPage {
  readonly imports: WireImport[];
  readonly next: string | null;
}

export interface DuplicatesPage {
  readonly duplicates: WireDuplicate[];
  readonly next: string | null;
}
