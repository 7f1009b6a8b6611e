/** A list as JSON: no two different lists read the same, which a joined string could not promise. */
export function additionalData(belongsTo: readonly string[], keyId: string): Buffer {
  return Buffer.from(JSON.stringify([...belongsTo, keyId]));
}
