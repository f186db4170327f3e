import { paths } from '../../../../../paths.ts'
import { ButtonLink } from '../../../../../ui/form.tsx'
import { Lines } from '../../../../../ui/lines.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { SummaryList } from '../../../../../ui/summary-list.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { differences, readable } from './differences.rules.ts'
import type { Field, Texts } from './field.ts'
import type { PartView } from './part.page.tsx'

/** A part that does not change any more, to be read. */
export function ClosedPart({ view: { part, edition, content, unsaved }, because }: { view: PartView; because: string }) {
  const { list } = part
  return (
    <>
      <Notice tone="info" title="Dieser Teil ändert sich nicht mehr">
        <p>{because}</p>
      </Notice>
      {unsaved ? (
        <section class="ik-flow">
          <h2 class="kern-heading-medium">Ihre Eingaben, nicht gespeichert</h2>
          <DifferenceTable
            caption="Ihre Eingaben"
            head={['Angabe', 'Gespeichert', 'Ihre Eingabe']}
            rows={differences(part, content, unsaved)}
          />
        </section>
      ) : null}
      {part.values.length > 0 ? <FieldSummary fields={part.values} texts={content.values} /> : null}
      {content.items.map((item) => (
        <section key={item.id} class="ik-flow">
          <h2 class="kern-heading-medium">{list?.titleOf(item)}</h2>
          <FieldSummary fields={list?.fields ?? []} texts={item.texts} />
        </section>
      ))}
      <p>
        <ButtonLink
          href={paths.office.edition.overview.to({ editionId: edition.id })}
          label="Zurück zur Ausgabe"
          tone="secondary"
        />
      </p>
    </>
  )
}

function FieldSummary({ fields, texts }: { fields: Field[]; texts: Texts }) {
  return (
    <SummaryList
      rows={fields.map((field) => ({
        term: field.label,
        detail: <Lines text={readable(field, texts[field.name] ?? '')} />,
      }))}
    />
  )
}
