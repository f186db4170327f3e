import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { closing, moment } from '../../../../plain/german-date.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TaskList } from '../../../../ui/task-list.tsx'
import { editionBadge, editionTrail, type KnownEdition } from './edition-words.page.tsx'
import { EditionActs } from './overview-acts.tsx'
import { remarkText } from './remark-text.page.tsx'
import type { PartState } from './part-states.rules.ts'
import { TimetablePlot } from './timetable-plot.tsx'
import { timetableRows, type TimetableRow } from './timetable-rows.rules.ts'
import type { TimetableRemark } from './timetable.rules.ts'

export type Overview = {
  known: KnownEdition
  states: PartState[]
  remarks: TimetableRemark[]
  mayEdit: boolean
  now: Date
  errors?: FieldErrors
}

export function overviewPage(view: Overview): Page {
  const { known, now } = view
  const { edition } = known
  const at = { editionId: edition.id }
  return {
    title: edition.title,
    crumb: edition.slug,
    trail: editionTrail,
    wide: true,
    errors: view.errors,
    body: (
      <>
        <p>
          <Badge {...editionBadge(known, now)} />
        </p>
        <Remarks {...view} />
        <section class="ik-flow">
          <h2 class="kern-heading-medium">Teile</h2>
          <TaskList tasks={view.states.map((state) => taskOf(state, view))} />
        </section>
        <Timetable {...view} />
        <p class="ik-actions">
          <ButtonLink href={paths.office.edition.preview.to(at)} label="Vorschau der öffentlichen Seiten" tone="secondary" />{' '}
          <ButtonLink href={paths.office.edition.changes.to(at)} label="Änderungsverlauf" tone="secondary" />{' '}
          {view.mayEdit && !known.inPreparation ? (
            <ButtonLink
              href={paths.office.decisionFile.page.to({ slug: edition.slug })}
              label="Akte mit Beiträgen und Statistik"
              tone="secondary"
            />
          ) : null}
        </p>
        {view.mayEdit ? <EditionActs known={known} now={now} errors={view.errors} /> : null}
      </>
    ),
  }
}

function taskOf({ part, title, hint, status }: PartState, { known, mayEdit }: Overview) {
  const href = mayEdit ? paths.office.edition.part.to({ editionId: known.edition.id, part }) : undefined
  return { title, hint, status, href }
}

function Remarks({ known, remarks, mayEdit }: Overview) {
  if (remarks.length === 0) return <Notice tone="success" title="Die Prüfung findet nichts Auffälliges" />
  return (
    <Notice tone="warning" title={remarks.length === 1 ? '1 Hinweis' : `${remarks.length} Hinweise`} level={2}>
      <p>Hinweise halten nichts auf. Bitte sehen Sie nach, ob es so gemeint ist.</p>
      <ul class="kern-list kern-list--bullet">
        {remarks.map(remarkText).map(({ text, part }) => (
          <li key={text}>
            {text}{' '}
            {mayEdit ? (
              <a class="kern-link" href={paths.office.edition.part.to({ editionId: known.edition.id, part })}>
                Ansehen<span class="ik-visually-hidden">: {text}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Timetable({ known, now }: Overview) {
  const rows = timetableRows(known.edition)
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Ablauf</h2>
      <p>
        Punkte sind Zeitpunkte, Quadrate Termine, dünne Linien Feiertage in Nordrhein-Westfalen. Alle Zeiten gelten in
        Deutschland.
      </p>
      <div class="office-figure">
        <TimetablePlot rows={rows} now={now} />
        <Table
          caption="Ablauf mit Terminen und Feiertagen"
          captionHidden
          head={['Was', 'Wann', 'Art']}
          rows={rows.map(cellsOf)}
        />
      </div>
    </section>
  )
}

function cellsOf({ kind, title, at, isEnd, isPublic }: TimetableRow) {
  const kinds = { phase: isPublic ? 'Zeitpunkt, öffentlich' : 'Zeitpunkt, intern', event: 'Termin', holiday: 'Feiertag' }
  const when = kind === 'holiday' ? moment(at).replace(/, \d\d:\d\d Uhr$/, '') : isEnd ? closing(at) : moment(at)
  return [title, when, kinds[kind]]
}
