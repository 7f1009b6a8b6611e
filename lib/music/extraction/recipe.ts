import { z } from 'zod';

const PageRecipe = z.object({
  /** How often pages of this shape were read as usual, and how often in a row they were not. */
  runs: z.number().int().min(0),
  odd: z.number().int().min(0),
  /** Tracks there are usually. */
  tracks: z.number().min(0),
  /** The evidence that gives them: a response's address shape and the path in it, or a place in the document. */
  place: z.string().max(600),
  /** Which path in an item gives which field. */
  fields: z.record(z.string().max(20), z.string().max(200)),
  /** Share of tracks without a field, 0 to 1. */
  missing: z.record(z.string().max(20), z.number().min(0).max(1)),
  /** Scrolling has brought more. */
  grows: z.boolean(),
  /** The document has said something that the place has not. */
  usesDocument: z.boolean(),
  /** Addresses come when somebody presses play only. */
  isPressed: z.boolean(),
});
export type PageRecipe = z.infer<typeof PageRecipe>;

/** How the pages of a source are read: one way for every shape of address. */
export const Recipe = z.object({ version: z.literal(1), pages: z.record(z.string().max(300), PageRecipe) });
export type Recipe = z.infer<typeof Recipe>;
