import { moment, time } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { AutoSave } from '../../../../ui/auto-save.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { JudgedEntry } from '../../judging/judged-entries.queries.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { Juror } from '../../judging/juror.queries.ts'
import { sheetObstacle, type Sheet, type SheetDraft } from '../../judging/sheet.rules.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { JudgedContents, OPEN_BESIDE } from '../entry/judged-contents.page.tsx'
import { FileBeside } from './file-beside.page.tsx'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { OthersSheets, SealedSheet, type SheetOfSeat } from './sealed-sheet.page.tsx'
import { SheetFields } from './sheet-fields.page.tsx'
import { pointsText, sheetRefusalText } from './sheet-words.page.tsx'

export type SheetView = {
  juror: Juror
  judged: JudgedEntry
  edition: EntryEdition
  sheet: Sheet
  files: ReadableFile[]
  /** Shown in place of the entry's text. */
  openFile: ReadableFile | null
  /** Null until the category is closed. */
  counted: SheetOfSeat[] | null
  /** What the fields show: stored, or typed and not yet stored. */
  draft: SheetDraft
  base: number
  justSaved?: boolean
  justSealed?: boolean
  /** The stored state that somebody's other window has made meanwhile. */
  theirs?: SheetDraft
  errors?: Record<string, string>
}

export function sheetPage(view: SheetView): Page {
  const { judged, sheet, juror } = view
  const isOpen = sheetObstacle(sheet) === null
  return {
    title: judged.manifest.title,
    trail: JURY_TRAIL,
    errors: view.errors,
    elements: ['autosave', 'character-count', 'sheet-total'],
    wide: true,
    body: (
      <>
        <p class="ik-print-mark">
          Vertraulich. Ausgedruckt von {juror.name}, {juror.body}.
        </p>
        <p class="kern-body kern-body--muted">
          {judged.manifest.contents.lead.name}
          {sheet.round > 1 ? ` · ${sheet.round}. Bewertungsrunde` : ''} ·{' '}
          <a class="kern-link ik-sheet__jump" href="#bewertungsbogen">
            Zum Bewertungsbogen
          </a>
        </p>
        {view.justSealed ? <JustSealed /> : null}
        <div class="ik-sheet">
          {isOpen ? <SaveByEnter /> : null}
          <Beside {...view} isOpen={isOpen} />
          <section class="ik-sheet__form ik-flow" id="bewertungsbogen" aria-label="Bewertungsbogen">
            <h2 class="kern-heading-medium">Bewertungsbogen</h2>
            {sheetObstacle(sheet) && !view.errors ? <Closed {...view} /> : <Writing {...view} />}
          </section>
        </div>
      </>
    ),
  }
}

function Beside({ isOpen, ...view }: SheetView & { isOpen: boolean }) {
  const { entryId } = view.sheet
  return (
    <article class="ik-sheet__entry ik-flow" aria-label="Beitrag">
      {view.openFile ? (
        <FileBeside entryId={entryId} file={view.openFile} isOpen={isOpen} />
      ) : (
        <JudgedContents {...view} besideSheet={isOpen ? 'open' : 'closed'} />
      )}
      <LateConflict entryId={entryId} />
    </article>
  )
}

/** Return in a field presses the first button of a form, and the first ones now open files. */
function SaveByEnter() {
  return (
    <button
      type="submit"
      class="ik-visually-hidden"
      form={OPEN_BESIDE.form}
      name="action"
      value="save"
      tabIndex={-1}
      aria-hidden="true"
    >
      Speichern
    </button>
  )
}

function LateConflict({ entryId }: { entryId: string }) {
  return (
    <p class="kern-body">
      Ist Ihnen beim Lesen ein Grund für Befangenheit bekannt geworden?{' '}
      <a class="kern-link" href={paths.jury.declaration.to({ entryId })}>
        Befangenheit nachträglich erklären
      </a>
    </p>
  )
}

function JustSealed() {
  return (
    <Notice tone="success" title="Ihre Bewertung ist versiegelt">
      <p>Dies ist der nächste Beitrag, den Sie noch nicht bewertet haben.</p>
    </Notice>
  )
}

/** Typed text stays on the page even when it cannot be saved any more. */
function Writing(view: SheetView) {
  const { sheet, draft, base, theirs } = view
  const entryId = sheet.entryId
  return (
    <>
      {view.justSaved && sheet.savedAt ? <Notice tone="success" title={`Gespeichert um ${time(sheet.savedAt)}`} /> : null}
      {theirs ? <BothVersions {...view} theirs={theirs} /> : null}
      <Form
        action={paths.jury.sheet.to({ entryId }, { anlage: view.openFile?.id })}
        label="Bewertungsbogen"
        id={OPEN_BESIDE.form}
      >
        <Hidden name="base" value={base} />
        <SheetFields criteria={sheet.criteria} draft={draft} errors={view.errors} />
        {sheetObstacle(sheet) ? null : (
          <>
            {theirs ? null : <AutoSave still="Noch nicht versiegelt." />}
            <Actions>
              <SubmitButton name="action" value="seal" label="Weiter zum Versiegeln" />
              <SubmitButton name="action" value="save" label="Speichern" tone="secondary" />
            </Actions>
          </>
        )}
      </Form>
    </>
  )
}

function Closed({ sheet, counted, juror }: SheetView) {
  const because = sheetObstacle(sheet)
  const isOwn = sheet.seal?.sealedBy === juror.personId
  return (
    <>
      <Notice tone="info" title={sheet.seal ? `Versiegelt am ${moment(sheet.seal.sealedAt)}` : 'Nur zum Lesen'}>
        <p>{because ? sheetRefusalText[because] : ''}</p>
      </Notice>
      {sheet.seal && isOwn ? <SealedSheet criteria={sheet.criteria} seal={sheet.seal} /> : null}
      {counted ? <OthersSheets criteria={sheet.criteria} sheets={counted} /> : null}
      <Actions>
        <ButtonLink href={paths.jury.start.to()} label="Zur Übersicht" tone="secondary" />
      </Actions>
    </>
  )
}

function BothVersions({ sheet, draft, theirs }: SheetView & { theirs: SheetDraft }) {
  const rows = sheet.criteria.flatMap((criterion) => {
    const { slug, title } = criterion
    const both = (of: SheetDraft) => [pointsText(criterion, of.points[slug]), of.reasons[slug] ?? ''].filter(Boolean).join(' · ')
    return both(draft) === both(theirs) ? [] : [[title, both(draft), both(theirs)]]
  })
  const notes = draft.privateNote === theirs.privateNote ? [] : [['Eigene Notiz', draft.privateNote, theirs.privateNote]]
  return (
    <Notice tone="warning" title="Ihre Fassung ist noch nicht gespeichert">
      <p>
        Der Bogen wurde inzwischen in einem anderen Fenster gespeichert. Unten steht Ihre Fassung. Übernehmen Sie aus der
        gespeicherten, was gelten soll, und speichern Sie dann.
      </p>
      <Table
        caption="Worin sich die Fassungen unterscheiden"
        head={['Feld', 'Ihre Fassung', 'Gespeicherte Fassung']}
        rows={[...rows, ...notes]}
      />
    </Notice>
  )
}
