import type { MediaPurpose } from './schemas';

export interface PurposeRule {
  readonly maxMegabytes: number;
  readonly contentTypes: readonly string[];
  /** How the kinds are called in front of people. */
  readonly allowed: string;
}

/** Workbooks; some programs write ones that only their parts, not their first bytes, tell from any other archive. */
const workbooks = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/zip',
];

/** What each purpose takes. Pictures that can carry scripts (SVG) or are decoded by rare code stay outside. */
export const purposeRules: Readonly<Record<MediaPurpose, PurposeRule>> = {
  'price-list': { maxMegabytes: 20, contentTypes: ['text/csv', ...workbooks], allowed: 'CSV, XLSX' },
  'item-photo': {
    maxMegabytes: 10,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    allowed: 'JPEG, PNG, WebP',
  },
};
