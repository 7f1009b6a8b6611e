import type { Clock } from '@/lib/platform/time/clock';
import type { KeyPool } from '../../provider-keys/key-pool';
import type { KieModel } from './models';

/** What the generator works with. */
export interface KieWorld {
  readonly keys: KeyPool;
  readonly clock: Clock;
  /** In the order they are tried. */
  readonly models: readonly [KieModel, ...KieModel[]];
}
