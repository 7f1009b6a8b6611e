/** An address without what makes it a special one of its kind: numbers, names and values are left out. */
export function addressShape(address: string): string {
  const url = URL.parse(address);
  if (!url) return address.slice(0, 200);
  const steps = url.pathname
    .split('/')
    .map((step, index) => (index > 1 || isSpecial(step) ? shapeOf(step) : step));
  const query = [...new Set(url.searchParams.keys())].sort().slice(0, 10);
  return `${url.host}${steps.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`.slice(0, 280);
}

/** The first step says what kind of page it is; what follows mostly which one. */
function shapeOf(step: string): string {
  return step === '' || /^(tracks?|songs?|list|items|top|new|api|play|albums?|playlists?|v\d)$/i.test(step)
    ? step
    : '*';
}

const isSpecial = (step: string): boolean => /\d{2,}|^\d+$|[-_].*[-_]|%/.test(step);
