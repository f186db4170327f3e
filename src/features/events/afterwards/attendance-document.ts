import { fileURLToPath } from 'node:url'
import { brand } from '../../../brand.ts'
import { day } from '../../../plain/german-date.ts'
import { renderPdf } from '../../../platform/pdf.ts'
import { seriesText, spanText, whereText } from '../event-words.page.tsx'
import type { PublicEvent } from '../public-events.queries.ts'

const TEMPLATE = fileURLToPath(new URL('./attendance.typ', import.meta.url))

/** A page for each name. */
export function attendancePdf(event: PublicEvent, names: string[], now: Date): Promise<Uint8Array> {
  return renderPdf(TEMPLATE, {
    documentTitle: `Teilnahmebescheinigung: ${event.title}`,
    portal: brand.name,
    names,
    title: event.title,
    series: seriesText[event.series],
    span: spanText(event),
    place: whereText(event),
    day: day(now),
  })
}
