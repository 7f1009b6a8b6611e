import { z } from 'zod';

const Pairing = z.object({
  code: z.string(),
  /** Milliseconds; null: the clock has not been read yet. */
  until: z.number().nullable(),
});
export type Pairing = z.infer<typeof Pairing>;

/** The code to type on the phone, as it is remembered; null when there is none. */
export function pairingOf(state: Readonly<Record<string, unknown>>): Pairing | null {
  return Pairing.safeParse(state.pairing).data ?? null;
}
