export { checkPriceList } from './check-price-list';
export { createFaq } from './create-faq';
export { createItem } from './create-item';
export { deleteFaq } from './delete-faq';
export { deleteItem } from './delete-item';
export { discardKnowledgeBase } from './discard-knowledge-base';
export { dryRunKnowledgeBase } from './dry-run/dry-run-knowledge-base';
export { findNewNames } from './dry-run/find-new-names';
export { listDryRunDifferences } from './dry-run/list-dry-run-differences';
export { previewItems } from './dry-run/preview-items';
export { Contradiction, DryRun, DryRunKnowledgeBase, ListDryRunDifferences } from './dry-run/schemas';
export { embedItems } from './embeddings/embed-items';
export { embedQuery } from './embeddings/embed-query';
export { tendEmbeddings } from './embeddings/tend-embeddings';
export { type ExplainedReport, explainReport } from './explain-report';
export { findItems } from './find-items';
export { findSimilarItems } from './find-similar-items';
export { getItem } from './get-item';
export { getKnowledgeBase } from './get-knowledge-base';
export {
  CheckPriceList,
  FindSimilarItems,
  ListFaq,
  ListItems,
  ListKnowledgeBases,
  SearchFaq,
  SearchItems,
  StockLines,
  type StockTaken,
  UploadPriceList,
} from './inputs';
export { embedItemsLater, pruneUploadsNightly, readPriceListFile, tendEmbeddingsNightly } from './jobs';
export { listFaq } from './list-faq';
export { listItems } from './list-items';
export { listKnowledgeBases } from './list-knowledge-bases';
export { describePriceList } from './price-list/describe-price-list';
export { type DelimitedSource, readDelimited } from './price-list/read-delimited';
export { type PriceListOptions, readPriceList } from './price-list/read-price-list';
export {
  type PriceListBatch,
  type PriceListReading,
  type PriceListSource,
  type ReadingProgress,
  readPriceListFrom,
} from './price-list/read-price-list-from';
export { publishKnowledgeBase } from './publish-knowledge-base';
export { readItemPhoto } from './read-item-photo';
export { returnStock } from './return-stock';
export {
  CatalogueItem,
  FaqChange,
  FaqEntry,
  ItemChange,
  ItemKind,
  KnowledgeBase,
  KnowledgeBaseSummary,
  NewFaq,
  NewItem,
  Prepayment,
  PriceListLayout,
  PriceListMapping,
  PriceListReport,
  PublishResult,
  ScoredFaq,
  ScoredItem,
} from './schemas';
export { CatalogueSearch, Facet, UnmetWish } from './search/schemas';
export { searchCatalogue } from './search-catalogue';
export { searchFaq } from './search-faq';
export { searchItems } from './search-items';
export { setItemPhoto } from './set-item-photo';
export { createSynonyms } from './synonyms/create-synonyms';
export { deleteSynonyms } from './synonyms/delete-synonyms';
export { listSynonyms } from './synonyms/list-synonyms';
export { NewSynonyms, SynonymGroup } from './synonyms/schemas';
export { takeStock } from './take-stock';
export { updateFaq } from './update-faq';
export { updateItem } from './update-item';
export { uploadPriceList } from './upload-price-list';
export { giveUpReading } from './uploads/give-up-reading';
export { listKnowledgeBaseRows } from './uploads/list-knowledge-base-rows';
export { pruneUploads } from './uploads/prune-uploads';
export { readKnowledgeBase } from './uploads/read-knowledge-base';
export { remapKnowledgeBase } from './uploads/remap-knowledge-base';
export {
  ListKnowledgeBaseRows,
  PublishKnowledgeBase,
  RemapKnowledgeBase,
  UploadedRow,
  UploadedRowPage,
} from './uploads/schemas';
export { listVersionDifferences } from './versions/list-version-differences';
export { listVersions } from './versions/list-versions';
export { restoreVersion } from './versions/restore-version';
export {
  CatalogueVersion,
  Difference,
  DifferencePage,
  FaqState,
  ItemState,
  ListVersionDifferences,
  ListVersions,
  RestoreVersion,
  VersionPage,
} from './versions/schemas';
