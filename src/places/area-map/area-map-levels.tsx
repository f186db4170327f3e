import { Views } from '../../ui/views.tsx'
import type { MapQuestion } from './area-map.rules.ts'

const LEVELS: { label: string; map: MapQuestion }[] = [
  { label: 'Kreise und kreisfreie Städte', map: { ebene: 'kreise', ausschnitt: null } },
  { label: 'Alle Kommunen', map: { ebene: 'kommunen', ausschnitt: null } },
]

export function AreaMapLevels({ map, addressOf }: { map: MapQuestion; addressOf: (map: MapQuestion) => string }) {
  const views = LEVELS.map((level) => ({
    label: level.label,
    href: addressOf(level.map),
    current: !map.ausschnitt && map.ebene === level.map.ebene,
  }))
  return <Views label="Ebene der Karte" views={views} />
}
