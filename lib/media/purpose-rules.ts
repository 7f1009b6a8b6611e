import type { Permission } from '@/lib/companies';
import { type MediaPurpose, mostPriceListMegabytes, type PlatformPurpose } from './schemas';

export interface PurposeRule {
  readonly maxMegabytes: number;
  /** null: any, even what is nothing known. */
  readonly contentTypes: readonly string[] | null;
  /** How the kinds are called in front of people. */
  readonly allowed: string;
  /** Who may keep such a file, and who may read it. */
  readonly permission: Permission;
  readonly reading: Permission;
}

/** Workbooks; some programs write ones that only their parts, not their first bytes, tell from any other archive. */
const workbooks = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/zip',
];

/** What each purpose takes. Pictures that can carry scripts (SVG) or are decoded by rare code stay outside. */
export const purposeRules: Readonly<Record<MediaPurpose, PurposeRule>> = {
  'price-list': {
    maxMegabytes: mostPriceListMegabytes,
    contentTypes: ['text/csv', ...workbooks],
    allowed: 'CSV, XLSX',
    permission: 'media.write',
    reading: 'media.read',
  },
  'item-photo': {
    maxMegabytes: 10,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    allowed: 'JPEG, PNG, WebP',
    permission: 'media.write',
    reading: 'media.show',
  },
  // What people send each other. It is handed out as a download, whatever it says it is; see content-headers.ts.
  'message-file': {
    maxMegabytes: 50,
    contentTypes: null,
    allowed: '',
    permission: 'media.attach',
    reading: 'media.show',
  },
  'reel-photo': {
    maxMegabytes: 10,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    allowed: 'JPEG, PNG, WebP',
    permission: 'reel.request',
    reading: 'reel.read',
  },
  'reel-video': {
    maxMegabytes: 200,
    contentTypes: ['video/mp4'],
    allowed: 'MP4',
    permission: 'reel.make',
    reading: 'reel.read',
  },
  'reel-poster': {
    maxMegabytes: 5,
    contentTypes: ['image/jpeg'],
    allowed: 'JPEG',
    permission: 'reel.make',
    reading: 'reel.read',
  },
  'reel-logo': {
    maxMegabytes: 5,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    allowed: 'JPEG, PNG, WebP',
    permission: 'reel.request',
    reading: 'reel.read',
  },
  // Whether it is what it seems, and plays, `judgeMedia` and `probeClip` of the subtitles have looked before.
  'clip-original': {
    maxMegabytes: 2_048,
    contentTypes: [
      'video/mp4',
      'video/x-m4v',
      'video/quicktime',
      'video/3gpp',
      'video/3gpp2',
      'video/matroska',
      'video/webm',
      'video/vnd.avi',
      'video/mp2t',
    ],
    allowed: 'MP4, MOV, WebM, MKV, AVI, TS, 3GP',
    permission: 'clip.request',
    reading: 'clip.read',
  },
  // What lies around between the stages: sound, words, cues. Of our own making, and nobody else's to see.
  'clip-part': {
    maxMegabytes: 4_096,
    contentTypes: null,
    allowed: '',
    permission: 'clip.make',
    reading: 'clip.make',
  },
  'clip-video': {
    maxMegabytes: 4_096,
    contentTypes: ['video/mp4'],
    allowed: 'MP4',
    permission: 'clip.make',
    reading: 'clip.read',
  },
  'clip-text': {
    maxMegabytes: 20,
    contentTypes: ['text/plain', 'text/vtt'],
    allowed: 'SRT, VTT, ASS',
    permission: 'clip.make',
    reading: 'clip.read',
  },
  'clip-watermark': {
    maxMegabytes: 5,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    allowed: 'JPEG, PNG, WebP',
    permission: 'clip.request',
    reading: 'clip.read',
  },
  'clip-poster': {
    maxMegabytes: 5,
    contentTypes: ['image/jpeg'],
    allowed: 'JPEG',
    permission: 'clip.make',
    reading: 'clip.read',
  },
};

/** The same for files of the platform. Who may see a track's file, the database decides by what is offered. */
export const platformRules: Readonly<Record<PlatformPurpose, PurposeRule>> = {
  'music-track': {
    maxMegabytes: 500,
    contentTypes: [
      'audio/mpeg',
      'audio/mp4',
      'audio/x-m4a',
      'audio/aac',
      'audio/flac',
      'audio/x-flac',
      'audio/ogg',
      'audio/ogg; codecs=opus',
      'audio/opus',
      'audio/wav',
      'audio/aiff',
      'video/mp4',
    ],
    allowed: 'MP3, M4A, FLAC, OGG, WAV',
    permission: 'music.tend',
    reading: 'music.read',
  },
  'music-cover': {
    maxMegabytes: 5,
    contentTypes: ['image/jpeg'],
    allowed: 'JPEG',
    permission: 'music.tend',
    reading: 'music.read',
  },
  // What shows the rights: a contract, a letter.
  'music-evidence': {
    maxMegabytes: 20,
    contentTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    allowed: 'PDF, JPEG, PNG, WebP',
    permission: 'music.declare',
    reading: 'music.import',
  },
};
