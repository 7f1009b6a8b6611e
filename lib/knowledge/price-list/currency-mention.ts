/** The currencies that a word or sign may mean, likeliest first. `$` alone does not say whose dollars. */
export type CurrencyMention = readonly string[];
