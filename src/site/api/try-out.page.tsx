import type { Theme } from '../../topics/index.ts'
import { Details } from '../../ui/details.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import type { DocumentationView } from './documentation.page.tsx'
import type { Operation } from './operations.ts'

/** What a question asks most often; all others stand in the table. */
const TRIED = ['q', 'thema', 'kommune', 'anzahl']

export function OperationSection({ operation, view }: { operation: Operation; view: DocumentationView }) {
  const { id, title, description, template } = operation
  return (
    <section class="ik-flow" aria-labelledby={id}>
      <h3 class="kern-heading-medium" id={id}>
        {title}
      </h3>
      <p class="kern-body">
        <code>GET {view.baseUrl + template}</code>
      </p>
      <p class="kern-body">{description}</p>
      {template.includes(':') ? null : <TryOut operation={operation} themes={view.themes} />}
      <Parameters operation={operation} />
    </section>
  )
}

function TryOut({ operation, themes }: { operation: Operation; themes: Theme[] }) {
  const { id, title, template, formats, question } = operation
  const fields: Record<string, preact.ComponentChildren> = {
    q: <TextField name="q" label="Suchbegriffe" optional />,
    thema: <TopicChoice themes={themes} />,
    kommune: (
      <TextField name="kommune" label="Kommune" hint="Kurzname aus der Liste der Kommunen, zum Beispiel altena" optional />
    ),
    anzahl: <TextField name="anzahl" label="Projekte je Seite" hint="1 bis 1000" optional />,
  }
  return (
    <Form action={template} method="get" label={`${title} abfragen`}>
      {TRIED.filter((name) => name in question.shape).map((name) => fields[name])}
      <FormatChoice id={id} formats={formats} />
      <SubmitButton label="Abfragen" about={title} tone="secondary" />
    </Form>
  )
}

function TopicChoice({ themes }: { themes: Theme[] }) {
  const topics = themes.flatMap(({ topics: own }) => own)
  return (
    <Select
      name="thema"
      label="Thema"
      optional
      options={[{ value: '', label: 'alle' }, ...topics.map(({ slug, title }) => ({ value: slug, label: title }))]}
    />
  )
}

/** One on each form of the page, so the id is its own. */
function FormatChoice({ id, formats }: { id: string; formats: string[] }) {
  const field = `format-${id}`
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={field}>
        Format
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={field} name="format">
          {formats.map((format) => (
            <option key={format} value={format}>
              {FORMAT_NAMES[format] ?? format}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

const FORMAT_NAMES: Record<string, string> = { json: 'JSON', csv: 'CSV (Tabelle)', geojson: 'GeoJSON (Karte)' }

function Parameters({ operation: { title, question } }: { operation: Operation }) {
  const rows = Object.entries(question.shape).map(([name, schema]) => [
    <code key={name}>{name}</code>,
    (schema as { description?: string }).description ?? '',
  ])
  return (
    <Details summary={`Angaben für „${title}“`}>
      <Table caption={`Angaben für „${title}“`} captionHidden head={['Name', 'Bedeutung']} rows={rows} />
    </Details>
  )
}
