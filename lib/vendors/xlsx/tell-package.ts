/** What a zip is that is no `.xlsx` workbook, by the names of its parts. */
export function tellPackage(parts: readonly string[]): 'ods' | 'numbers' | 'xlsb' | 'document' | 'archive' {
  const has = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  if (has(/^xl\/workbook\.bin$/)) return 'xlsb';
  if (has(/\.iwa$|^Index\.zip$/)) return 'numbers';
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'ods';
  return has(/^(?:word|ppt)\//) ? 'document' : 'archive';
}
