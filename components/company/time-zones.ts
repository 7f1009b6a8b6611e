/** Every zone the browser knows, by region, for a list one can type into. */
export function timeZones(): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(Intl.supportedValuesOf('timeZone'), (zone) => zone.split('/')[0] ?? zone);
}
