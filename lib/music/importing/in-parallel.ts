/** Does `work` with each of `items`, at most `most` at a time, in their order. The first error ends it, once all at work have ended. */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  let failure: { readonly error: unknown } | null = null;
  const one = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
        rest.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one));
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
