import type { AnswersChanged } from '@/lib/assistant/answers-changed/schemas';
import type { DryRun } from '@/lib/knowledge/dry-run/schemas';
import type { CatalogueItem, FaqEntry, KnowledgeBase, KnowledgeBaseSummary } from '@/lib/knowledge/schemas';
import type { UploadedRowPage } from '@/lib/knowledge/uploads/schemas';
import type {
  CatalogueVersion,
  Difference,
  DifferencePage,
  VersionPage,
} from '@/lib/knowledge/versions/schemas';
import type { Wire } from '../api/wire';

/** What `/api/knowledge-bases`, `/api/items`, `/api/faq` and `/api/price-list-versions` answer. Lists page by `nextCursor`. */
export type WireItem = Wire<CatalogueItem>;
export type WireFaq = Wire<FaqEntry>;
export type WireKnowledgeBase = Wire<KnowledgeBase>;
export type WireKnowledgeBaseSummary = Wire<KnowledgeBaseSummary>;
export type WireRowPage = Wire<UploadedRowPage>;
export type WireDryRun = Wire<DryRun>;
export type WireDifference = Wire<Difference>;
export type WireAnswersChanged = Wire<AnswersChanged>;
export type WireVersion = Wire<CatalogueVersion>;
export type WireVersionPage = Wire<VersionPage>;
export type WireDifferencePage = Wire<DifferencePage>;

export interface ItemPage {
  readonly items: WireItem[];
  readonly nextCursor: string | null;
}

export interface FaqPage {
  readonly faq: WireFaq[];
  readonly nextCursor: string | null;
}

export interface DifferenceList {
  readonly differences: WireDifference[];
  readonly nextCursor: number | null;
}

/** What becomes of items that a file does not mention. */
export type Missing = 'keep' | 'withdraw';
