import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findMetaApps } from '../store/meta-apps';
import { type MetaApp, metaAppOf } from './meta-app';

/** The pool of prepared Meta apps, with how full each is. */
export async function listMetaApps(base: BaseCtx): Promise<MetaApp[]> {
  authorize(base, 'vault.operate');
  return (await acrossCompanies(base, findMetaApps)).map(metaAppOf);
}
