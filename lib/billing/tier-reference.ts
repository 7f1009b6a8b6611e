/** How the references of payments for tiers begin. */
export const tierReference = 'tir';
