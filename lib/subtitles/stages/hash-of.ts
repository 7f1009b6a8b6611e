import { createHash } from 'node:crypto';
import type { ClipWish, Found, Stage } from '../stage';

/** The name a stage's result is kept under: everything it depends on. Null: the clip does not need the stage. */
export function hashOf(stage: Stage, wish: ClipWish, found: Found): string | null {
  const basis = stage.basis(wish, found);
  if (basis === null) return null;
  return createHash('sha256')
    .update(`${stage.name} ${stage.version} ${JSON.stringify(basis)}`)
    .digest('hex');
}
