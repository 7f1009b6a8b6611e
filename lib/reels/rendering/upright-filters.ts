const filters: Readonly<Record<number, string>> = {
  2: 'hflip,',
  3: 'hflip,vflip,',
  4: 'vflip,',
  5: 'transpose=0,',
  6: 'transpose=1,',
  7: 'transpose=3,',
  8: 'transpose=2,',
};

/** The filters, with a comma behind each, that turn a picture of this EXIF orientation upright. */
export function uprightFilters(orientation: number): string {
  return filters[orientation] ?? '';
}
