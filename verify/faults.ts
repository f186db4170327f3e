import { chainFaults, checkpointFaults, toldBy } from './chain.ts'
import type { Checkpoint, PublishedRecord } from './record.ts'
import { resultFaults } from './results.ts'
import { sheetFaults } from './sheets.ts'

/** Everything that is wrong with a record, as sentences; none: it is whole. */
export function findFaults(record: PublishedRecord, noted: Checkpoint[]): string[] {
  return [
    ...chainFaults(record.events),
    ...checkpointFaults(record.events, [...record.checkpoints, ...noted]),
    ...sheetFaults(record, toldBy(record.events)),
    ...resultFaults(record),
  ]
}
