/** The directory finds by an index of its own. */
export const PROJECTS = { key: 'projekte', title: 'Projekte' }

/** The other parts of the portal in which something is found: as an address names them, and as people do. */
export const DOORS = [
  { key: 'aktuelles', title: 'Aktuelles' },
  { key: 'veranstaltungen', title: 'Veranstaltungen' },
  { key: 'fragen', title: 'Fragen und Antworten' },
  { key: 'arbeitshilfen', title: 'Arbeitshilfen' },
  { key: 'partnersuche', title: 'Partnersuche' },
  { key: 'landespreis', title: 'Landespreis' },
  { key: 'newsletter', title: 'Newsletter' },
  { key: 'seiten', title: 'Seiten' },
  { key: 'kommunen', title: 'Kommunen' },
  { key: 'bereiche', title: 'Bereiche des Portals' },
] as const
export type DoorKey = (typeof DOORS)[number]['key']

/** In the order in which they are told. */
export const searchParts: { key: string; title: string }[] = [PROJECTS, ...DOORS]

/** Whoever has not found it among a hundred asks otherwise; the directory of projects shows all of its own. */
export const MOST_PAGES = 5
