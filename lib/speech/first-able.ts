interface Provider {
  readonly name: string;
  missing(): Promise<string | null>;
}

/** The first provider that lacks nothing; or else the setting that would enable the first. */
export async function firstAble<P extends Provider>(
  providers: readonly P[],
): Promise<{ readonly provider: P } | { readonly missing: string }> {
  let wanted = '';
  for (const provider of providers) {
    const missing = await provider.missing();
    if (missing === null) return { provider };
    wanted ||= missing;
  }
  return { missing: wanted };
}
