import type { Rule } from '../project';
import { circles } from './circles';
import { clientSafe } from './client-safe';
import { contracts } from './contracts';
import { database } from './database';
import { direction } from './direction';
import { exports } from './exports';
import { messages } from './messages';
import { names } from './names';
import { packages } from './packages';
import { settings } from './settings';
import { sizes } from './sizes';
import { time } from './time';

export const rules: readonly Rule[] = [
  direction,
  packages,
  clientSafe,
  settings,
  database,
  time,
  exports,
  names,
  circles,
  contracts,
  messages,
  sizes,
];
