export { admitClips } from './admit-clips';
export { advanceClip } from './advance-clip';
export { assertClipLength } from './assert-clip-length';
export { beginSendingClip } from './begin-sending-clip';
export { cancelClip } from './cancel-clip';
export { deleteClip } from './delete-clip';
export { failClipDelivery } from './fail-clip-delivery';
export { type ClipDelivery, findClipDelivery } from './find-clip-delivery';
export { listSubtitleFonts } from './fonts/list-subtitle-fonts';
export { openFont } from './fonts/open-font';
export { readSubtitles } from './formats/read-subtitles';
export { getClip } from './get-clip';
export { getClipCues } from './get-clip-cues';
export { getClipOriginal } from './get-clip-original';
export { type ClipRulesNow, getClipRules } from './get-clip-rules';
export { giveUpClip } from './give-up-clip';
export { beginVideoUpload } from './intake/begin-video-upload';
export { createUploadLink } from './intake/create-upload-link';
export { decodes } from './intake/decodes';
export { describeLink } from './intake/describe-link';
export { fetchLink } from './intake/fetch-link';
export { finishVideoUpload } from './intake/finish-video-upload';
export { judgeMedia } from './intake/judge-media';
export { type OpenedUploadLink, openUploadLink } from './intake/open-upload-link';
export { probeClip } from './intake/probe-clip';
export { ClipFacts, LinkFacts, NewUploadLink } from './intake/schemas';
export { sweepIntake } from './intake/sweep-intake';
export { type FinishedUpload, takeVideoFile } from './intake/take-video-file';
export { visitHost } from './intake/visit-host';
export {
  admitClips as admitClipsContract,
  advanceClip as advanceClipContract,
  clipFailed as clipFailedContract,
  clipMoved as clipMovedContract,
  deliverClip as deliverClipContract,
  sweepIntake as sweepIntakeContract,
  tendClips as tendClipsContract,
  uploadFinished as uploadFinishedContract,
} from './jobs';
export { listClipVersions } from './list-clip-versions';
export { listClips } from './list-clips';
export { type LocalClip, makeClip } from './make-clip';
export { markClipDelivered } from './mark-clip-delivered';
export { previewClip } from './preview-clip';
export { repeatClip } from './repeat-clip';
export { type ClipAskedBy, requestClip } from './request-clip';
export {
  Clip,
  ClipCues,
  ClipFailure,
  ClipFiles,
  ClipOptions,
  ClipPage,
  ClipPreview,
  ClipSource,
  ClipStage,
  Cue,
  HandCues,
  ListClips,
  PreviewClip,
  QualityReport,
  RequestClip,
  StyleName,
  SubtitleStyle,
} from './schemas';
export { tendClips } from './tend-clips';
