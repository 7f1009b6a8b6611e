/** Name and version of what reads pages: what it found is kept under it, and found anew when it changes. */
export const extractorVersion = 'x8-cascade/1';
