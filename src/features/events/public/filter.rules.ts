import { FORMS, SERIES, type EventForm, type Series } from '../event-content.rules.ts'

export type EventFilter = { past: boolean; series: Series | null; form: EventForm | null }

/** As the addresses say it. */
export const SERIES_SLUG: Record<Series, string> = {
  spotlight: 'spotlight',
  'office-hour': 'sprechstunde',
  'annual-meeting': 'jahrestagung',
  ceremony: 'preisverleihung',
  other: 'weitere',
}
export const FORM_SLUG: Record<EventForm, string> = { online: 'online', 'on-site': 'vor-ort', hybrid: 'beides' }

export function readFilter(asked: { zeit?: string; reihe?: string; form?: string }): EventFilter {
  return {
    past: asked.zeit === 'vergangen',
    series: SERIES.find((series) => SERIES_SLUG[series] === asked.reihe) ?? null,
    form: FORMS.find((form) => FORM_SLUG[form] === asked.form) ?? null,
  }
}

/** The other way round; `past` and page are the list's alone. */
export function filterQuery({ series, form }: EventFilter): { reihe?: string; form?: string } {
  return { ...(series && { reihe: SERIES_SLUG[series] }), ...(form && { form: FORM_SLUG[form] }) }
}

/** Whoever wants to come or to dial in finds what offers both. */
export function isWanted({ series, form }: EventFilter, event: { series: Series; form: EventForm }): boolean {
  const isOfForm = form === null || event.form === form || (event.form === 'hybrid' && form !== 'hybrid')
  return isOfForm && (series === null || event.series === series)
}
