import type { Note } from './schemas';
import type { SheetLayout } from './sheet-layout';
import type { Source } from './source';

/** What was done with whole sheets without being asked. */
export function layoutNotes(layouts: readonly (SheetLayout | null)[], sheets: Source['sheets']): Note[] {
  return layouts.flatMap((layout, index): Note[] => {
    const { name: sheet = null } = sheets[index] ?? {};
    const params = { sheet: sheet ?? '' };
    if (!layout) return [{ sheet, row: null, key: 'sheet-hidden', params }];
    if (layout.rows === 0) return [];
    if (layout.sections.length === 0) return [{ sheet, row: null, key: 'sheet-skipped', params }];
    const assumed = layout.detected && layout.sections.some(({ header }) => header.length === 0);
    return assumed ? [{ sheet, row: null, key: 'header-assumed', params }] : [];
  });
}
