import type { Counted } from './area-map-words.ts'
import type { NumberClass } from './area-map.rules.ts'

export function AreaMapLegend({ classes, counted }: { classes: NumberClass[]; counted: Counted }) {
  const steps = [
    { label: counted.none, level: 0 },
    ...classes.map((one, index) => ({ label: labelOf(one, counted), level: index + 1 })),
  ]
  return (
    <ul class="ik-map-legend" aria-label="Legende der Karte">
      {steps.map(({ label, level }) => (
        <li key={level}>
          <svg class="ik-map-legend__sign" viewBox="0 0 24 24" aria-hidden="true">
            <rect class={`ik-map__area ik-map__area--${level}`} x="1" y="1" width="22" height="22" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <MapSource />
      </li>
    </ul>
  )
}

function labelOf({ from, to }: NumberClass, { text }: Counted): string {
  return from === to ? text(to) : `${from.toLocaleString('de-DE')} bis ${text(to)}`
}

/** The licence (dl-de/by-2-0) asks for it beside every map. */
export function MapSource() {
  return (
    <>
      Karte:{' '}
      <a class="kern-link" href="https://www.bkg.bund.de">
        © GeoBasis-DE / BKG (2017)
      </a>
      , Daten verändert
    </>
  )
}
