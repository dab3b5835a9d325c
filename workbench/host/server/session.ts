import type { Origin } from '../workbook/events';
import type { HostWorkbook } from '../workbook/host-workbook';
import type { ApiSet } from './api-set';
import type { EventRegistrations } from './event-registrations';
import type { References } from './references';

/** Which Excel is imitated. `PC` stands for Excel on Windows and Mac. */
export type Platform = 'PC' | 'OfficeOnline';

/** What requests are carried out with. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly references: References;
  readonly events: EventRegistrations;
  readonly platform: Platform;
  /** Whether the imitated Excel has what a requirement set brought. */
  isSupported(set: ApiSet): boolean;
  /** Refuses what a test wants refused, by its name, such as `Range.values`. */
  refuse(location: string): void;
  /** Changes that the add-in makes. */
  readonly origin: Origin;
  /** The most cells that one property of a range may hand over. */
  readonly mostCells: number;
  /** Whether events are sent at all (`runtime.enableEvents`). */
  areEventsOn: boolean;
}
