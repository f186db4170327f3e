import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { CheckboxGroup, Hidden, RadioGroup } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { entriesTrail } from '../entries/office-entry.page.tsx'
import { writtenQuestion, type EntryQuestion } from '../list/entry-list.rules.ts'
import type { Column } from './columns.ts'

export type TableExportView = {
  columns: Column[]
  /** Names of columns. */
  chosen: string[]
  format: string
  /** Ticked entries, or all that the question finds. */
  entryIds: string[]
  question: EntryQuestion
  total: number
  categories: { id: string; title: string; admitted: number }[]
  errors?: FieldErrors
}

export function tableExportPage(view: TableExportView): Page {
  const { columns, chosen, format, entryIds, question, total, errors } = view
  return {
    title: 'Beiträge ausgeben',
    trail: entriesTrail,
    errors,
    body: (
      <>
        <p class="kern-body">{total === 1 ? 'Ausgegeben wird 1 Beitrag.' : `Ausgegeben werden ${total} Beiträge.`}</p>
        <Form action={paths.office.entriesExport.to()} label="Tabelle ausgeben">
          <Columns columns={columns} chosen={chosen} error={errors?.spalte} />
          <RadioGroup
            name="format"
            legend="Format"
            value={format}
            options={[
              { value: 'xlsx', label: 'XLSX (Excel, LibreOffice)' },
              { value: 'csv', label: 'CSV (Semikolon, UTF-8)' },
            ]}
            error={errors?.format}
          />
          {entryIds.map((id) => (
            <Hidden key={id} name="beitrag" value={id} />
          ))}
          <Hidden name="frage" value={paths.office.entries.to(writtenQuestion(question)).split('?')[1] ?? ''} />
          <p class="kern-body">Jede Ausgabe wird mit Namen und Zeitpunkt festgehalten.</p>
          <Actions>
            <SubmitButton label="Tabelle herunterladen" />
            <ButtonLink href={paths.office.entries.to(writtenQuestion(question))} label="Zurück zur Liste" tone="secondary" />
          </Actions>
        </Form>
        <Categories categories={view.categories} />
      </>
    ),
  }
}

type ColumnsProps = Pick<TableExportView, 'columns' | 'chosen'> & { error?: string }

function Columns({ columns, chosen, error }: ColumnsProps) {
  const groups = [...new Set(columns.map((column) => column.group))]
  return (
    <>
      {groups.map((group, index) => (
        <CheckboxGroup
          key={group}
          // Only the first carries the name's id, so that the error summary leads there.
          name={index === 0 ? 'spalte' : `spaltengruppe.${index}`}
          sentAs="spalte"
          legend={`Spalten: ${group}`}
          options={columns.filter((column) => column.group === group).map(({ name, label }) => ({ value: name, label }))}
          values={chosen}
          error={index === 0 ? error : undefined}
        />
      ))}
    </>
  )
}

function Categories({ categories }: Pick<TableExportView, 'categories'>) {
  const filled = categories.filter((category) => category.admitted > 0)
  if (filled.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Alle zugelassenen Beiträge einer Kategorie als ZIP</h2>
      <ul class="kern-list kern-list--bullet">
        {filled.map((category) => (
          <li key={category.id}>
            <a class="kern-link" href={paths.office.categoryDossiers.to({ categoryId: category.id })}>
              {category.title}
            </a>{' '}
            ({category.admitted})
          </li>
        ))}
      </ul>
    </section>
  )
}
