export type { ArchiveSource } from './archive';
export { openWorkbook } from './open-workbook';
export type { MergedRange, NumberFormat, WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook';
