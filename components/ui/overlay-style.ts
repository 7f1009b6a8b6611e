/** The veil behind everything that floats over a page. */
export const overlayStyle =
  'fixed inset-0 z-40 bg-overlay/50 duration-150 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0';
