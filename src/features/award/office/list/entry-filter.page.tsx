import { paths } from '../../../../paths.ts'
import { Details } from '../../../../ui/details.tsx'
import { Select, TextField, type Option } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { stateBadge } from '../../entrant/entry-words.page.tsx'
import { countFurther, isFiltered, SIZE_CLASSES, SIZES, writtenQuestion, type EntryQuestion } from './entry-list.rules.ts'

export type FilterOptions = { categories: Option[]; districts: Option[] }

const any = (label: string): Option => ({ value: '', label })
const states: Option[] = Object.entries(stateBadge).map(([value, { label }]) => ({ value, label }))
const admissions: Option[] = [
  { value: 'offen', label: 'Prüfung offen' },
  { value: 'ja', label: 'Zugelassen' },
  { value: 'nein', label: 'Nicht zugelassen' },
]

const messages: Option[] = [
  { value: 'mit', label: 'Mit Nachrichten' },
  { value: 'ungelesen', label: 'Mit ungelesenen' },
]

const corrections: Option[] = [
  { value: 'offen', label: 'Nachforderung läuft' },
  { value: 'beendet', label: 'Nachforderung beendet' },
]

/** Also as a field: on narrow screens the heads of the table are out of sight. */
const orders: Option[] = [
  { value: '', label: 'Federführung, A bis Z' },
  { value: '-federfuehrung', label: 'Federführung, Z bis A' },
  { value: 'titel', label: 'Titel, A bis Z' },
  { value: '-titel', label: 'Titel, Z bis A' },
  { value: 'kategorie', label: 'Kategorie' },
  { value: '-kategorie', label: 'Kategorie, letzte zuerst' },
  { value: 'bezirk', label: 'Regierungsbezirk, A bis Z' },
  { value: '-bezirk', label: 'Regierungsbezirk, Z bis A' },
  { value: 'stand', label: 'Stand' },
  { value: '-stand', label: 'Stand, letzter zuerst' },
  { value: 'eingang', label: 'Eingang, ältester zuerst' },
  { value: '-eingang', label: 'Eingang, neuester zuerst' },
]

/** A GET form: every list has an address of its own. */
export function EntryFilter({ question, options }: { question: EntryQuestion; options: FilterOptions }) {
  return (
    <Form action={paths.office.entries.to()} method="get" label="Beiträge filtern">
      <Fields question={question} options={options} />
      <Actions>
        <SubmitButton label="Filtern" />
        {isFiltered(question) ? <ButtonLink href={paths.office.entries.to()} label="Alle anzeigen" tone="secondary" /> : null}
        <ButtonLink
          href={paths.office.entriesExport.to({ ...writtenQuestion(question), seite: undefined })}
          label="Diese Liste ausgeben"
          tone="secondary"
        />
      </Actions>
    </Form>
  )
}

/** Three are asked for most; of the others one that is set must not be out of sight. */
function Fields({ question, options }: { question: EntryQuestion; options: FilterOptions }) {
  const set = countFurther(question)
  return (
    <>
      <div class="office-filter office-filter--main">
        <TextField name="q" label="Suche" type="search" value={question.q} hint="Organisation, Eingangsnummer, Kreis, Titel" />
        <Select
          name="kategorie"
          label="Kategorie"
          options={[any('Alle Kategorien'), ...options.categories]}
          value={question.kategorie}
        />
        <Select name="stand" label="Stand" options={[any('Jeder Stand'), ...states]} value={question.stand} />
      </div>
      <Details
        summary={set === 0 ? 'Weitere Angaben und Reihenfolge' : `Weitere Angaben und Reihenfolge (${set} gesetzt)`}
        open={set > 0}
      >
        <div class="office-filter">
          <AdmissionFields question={question} options={options} />
          <MendingFields question={question} />
          <OrderFields question={question} />
        </div>
      </Details>
    </>
  )
}

function AdmissionFields({ question, options }: { question: EntryQuestion; options: FilterOptions }) {
  return (
    <>
      <Select
        name="bezirk"
        label="Regierungsbezirk"
        options={[any('Alle Regierungsbezirke'), ...options.districts]}
        value={question.bezirk}
      />
      <Select
        name="zulassung"
        label="Zulassung"
        options={[any('Zugelassen oder nicht'), ...admissions]}
        value={question.zulassung}
      />
      <Select
        name="nachrichten"
        label="Nachrichten"
        options={[any('Mit oder ohne Nachrichten'), ...messages]}
        value={question.nachrichten}
      />
    </>
  )
}

function OrderFields({ question }: { question: EntryQuestion }) {
  return (
    <>
      <Select name="sortierung" label="Reihenfolge" options={orders} value={String(writtenQuestion(question).sortierung ?? '')} />
      <Select
        name="zeilen"
        label="Zeilen je Seite"
        options={SIZES.map((size) => ({ value: String(size), label: String(size) }))}
        value={String(question.zeilen)}
      />
    </>
  )
}

function MendingFields({ question }: { question: EntryQuestion }) {
  return (
    <>
      <Select
        name="nachforderung"
        label="Nachforderung"
        options={[any('Mit oder ohne Nachforderung'), ...corrections]}
        value={question.nachforderung}
      />
      <Select
        name="verlaengerung"
        label="Fristverlängerung"
        options={[any('Mit oder ohne Verlängerung'), { value: 'mit', label: 'Frist verlängert' }]}
        value={question.verlaengerung}
      />
      <Select
        name="groesse"
        label="Größe der Federführung"
        options={[any('Jede Größe'), ...SIZE_CLASSES.map((size) => ({ value: size, label: size }))]}
        value={question.groesse}
      />
    </>
  )
}
