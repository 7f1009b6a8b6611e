export { readWorkbook } from './read-workbook';
export type { MergedRange, NumberFormat, WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook';
