import type { Area, MapQuestion } from './area-map.rules.ts'

/** What is counted on the map. */
export type Counted = {
  /** 'Projekte', as a column's head. */
  noun: string
  /** 'kein Projekt' */
  none: string
  /** 'ohne gefundenes Projekt', said of areas. */
  without: string
  /** '3 Projekte' */
  text: (count: number) => string
  /** Where the link of an area leads to. */
  addressOf: (area: Area, map: MapQuestion) => string
}
