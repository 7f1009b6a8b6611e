export { getChart } from './charts/get-chart';
export { listDuplicates } from './duplicates/list-duplicates';
export { settleDuplicate } from './duplicates/settle-duplicate';
export { advancePage } from './importing/advance-page';
export { awaitImport } from './importing/await-import';
export { cancelImport } from './importing/cancel-import';
export { getImport } from './importing/get-import';
export { giveUpPage } from './importing/give-up-page';
export { listImports } from './importing/list-imports';
export { requestImport } from './importing/request-import';
export { retryImport } from './importing/retry-import';
export {
  advancePage as advancePageContract,
  importEnded as importEndedContract,
  readPreview as readPreviewContract,
  tendLibrary as tendLibraryContract,
} from './jobs';
export { copyTrackTo } from './library/copy-track-to';
export { getAlbum } from './library/get-album';
export { getCertificate } from './library/get-certificate';
export { getOfferedTrack } from './library/get-offered-track';
export { getTrack } from './library/get-track';
export { getTrackFile } from './library/get-track-file';
export { getTracks } from './library/get-tracks';
export { listAlbums } from './library/list-albums';
export { listProvenance } from './library/list-provenance';
export { listTracks } from './library/list-tracks';
export { openTrackFile } from './library/open-track-file';
export { ListProvenance, Provenance } from './library/schemas';
export { closePool as closeBrowsers } from './pool/close-pool';
export { keepPool } from './pool/keep-pool';
export { previewCover } from './previews/preview-cover';
export { previewPage } from './previews/preview-page';
export { readPreviewPage } from './previews/read-preview-page';
export { tendLibrary } from './schedule/tend-library';
export {
  Album,
  Certificate,
  ChangeSource,
  Chart,
  DeclareSource,
  Duplicate,
  Import,
  ImportDetail,
  ListTracks,
  MusicStatistics,
  PoolStatus,
  Preview,
  PreviewPage,
  Reason,
  RequestImport,
  Source,
  SourceId,
  Track,
  TrackPage,
} from './schemas';
export { changeSource } from './sources/change-source';
export { chartSource } from './sources/chart-source';
export { declareSource } from './sources/declare-source';
export { getSource } from './sources/get-source';
export { listSources } from './sources/list-sources';
export { restoreSource } from './sources/restore-source';
export { storeEvidence } from './sources/store-evidence';
export { withdrawSource } from './sources/withdraw-source';
export { getMusicStatistics } from './statistics/get-music-statistics';
export { getMusicStatus } from './statistics/get-music-status';
