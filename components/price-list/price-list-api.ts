import type { CatalogueItem, FaqEntry, KnowledgeBase, KnowledgeBaseSummary } from '@/lib/knowledge/schemas';
import type { Wire } from '../api/wire';

/** What `/api/knowledge-bases`, `/api/items` and `/api/faq` answer. Lists page by `nextCursor`. */
export type WireItem = Wire<CatalogueItem>;
export type WireFaq = Wire<FaqEntry>;
export type WireKnowledgeBase = Wire<KnowledgeBase>;
export type WireKnowledgeBaseSummary = Wire<KnowledgeBaseSummary>;

export interface ItemPage {
  readonly items: WireItem[];
  readonly nextCursor: string | null;
}

export interface FaqPage {
  readonly faq: WireFaq[];
  readonly nextCursor: string | null;
}
