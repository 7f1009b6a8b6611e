/** How the references of payments for packs begin. */
export const packReference = 'pck';
