import type { ComponentChildren } from 'preact'
import type { Actor } from '../../../../people/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { OfficeEntry } from './office-entry.rules.ts'

export type Panel = {
  /** Anchor on the page, a German noun: 'vorpruefung'. */
  id: string
  title: string
  body: ComponentChildren
}

/** One topic on the office's page of an entry; null where there is nothing to say. It loads what it shows. */
export type EntryPanel = (asked: { deps: Deps; entry: OfficeEntry; actor: Actor }) => Promise<Panel | null>
