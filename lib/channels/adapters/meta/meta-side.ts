import type { MetaPage } from '@/lib/vendors/meta';
import type { AdapterName } from '../../schemas';

/** What tells Facebook and Instagram apart; everything else they share. */
export interface MetaSide {
  readonly name: Extract<AdapterName, 'facebook' | 'instagram'>;
  /** What its events call themselves. */
  readonly object: 'page' | 'instagram';
  readonly platform: 'messenger' | 'instagram';
  /** Permissions without which messages do not come or go. */
  readonly permissions: readonly string[];
  /** Fields of the app's own webhook for this object, chosen by the operator in the app's dashboard. */
  readonly appFields: readonly string[];
  /** The account of this side on a page; null when the page has none. */
  readonly accountOf: (page: MetaPage) => MetaAccount | null;
}

/** One account that can be connected. */
export interface MetaAccount {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly username: string | null;
  /** Where customers can be sent to. */
  readonly publicUrl: string;
}
