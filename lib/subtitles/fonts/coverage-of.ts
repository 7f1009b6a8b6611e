/** Whether a code point lies in ranges (first, last, first, last …, in order). */
export function coverageOf(ranges: Uint32Array): (point: number) => boolean {
  return (point) => {
    let low = 0;
    let high = ranges.length / 2 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (point < (ranges[middle * 2] ?? 0)) high = middle - 1;
      else if (point > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
      else return true;
    }
    return false;
  };
}
