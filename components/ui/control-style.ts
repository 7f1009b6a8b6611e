/** The shared look of everything one types into or picks from. */
export const controlStyle =
  'w-full min-w-0 rounded border border-input bg-card px-3 text-foreground transition-colors placeholder:text-muted-foreground hover:border-foreground focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-failed aria-invalid:outline-failed';
