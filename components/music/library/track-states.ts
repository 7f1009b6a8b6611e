/** What tracks can be looked at beside those that are offered. */
export const trackStates = ['review', 'quarantined', 'all'] as const;
