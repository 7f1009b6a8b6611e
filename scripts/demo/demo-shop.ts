import type { CalendarSettingsChange } from '@/lib/calendar';
import type { NewCompany } from '@/lib/companies';
import type { ScriptStep } from '../cli/script-steps';

/** A conversation that has already happened: when it began on the shop's own clock, and what was said and done. */
export interface DemoTalk {
  readonly daysAgo: number;
  /** `10:30`, in the shop's zone. */
  readonly at: string;
  readonly steps: readonly ScriptStep[];
  /** Whether somebody has looked at it since. */
  readonly seen?: boolean;
}

/** One shop of the demo: its settings, its price list and the last days of its life. */
export interface DemoShop {
  readonly company: NewCompany;
  /** File beside this one, under `price-lists/`. */
  readonly priceList: string;
  readonly calendar: CalendarSettingsChange;
  readonly talks: readonly DemoTalk[];
}
