import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { wallClockText } from '../../../../plain/wall-clock.ts'
import { Select, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { noEditionPage } from '../../public/no-edition.page.tsx'
import type { PublicView } from '../../public/public-view.ts'
import { previewed } from './previewed.page.tsx'
import { editionTrail } from './edition-words.page.tsx'

export type Preview = {
  edition: { id: string; title: string }
  seite: string
  /** Wall clock in Berlin. */
  am: string
  view: PublicView | null
  errors?: Record<string, string>
}

export function previewPage(preview: Preview): Page {
  const { edition, am, errors } = preview
  const page = errors ? null : pageOf(preview)
  return {
    title: page ? `Vorschau: ${page.title}` : 'Vorschau',
    crumb: 'Vorschau',
    trail: [...editionTrail, { label: edition.title, href: paths.office.edition.overview.to({ editionId: edition.id }) }],
    wide: page?.wide,
    elements: page?.elements,
    errors,
    body: (
      <>
        <PreviewForm {...preview} />
        {page ? (
          <>
            <Notice tone="warning" title={`Vorschau: So sieht die Seite am ${wallClockText(am)} aus`}>
              <p>
                Nur Wettbewerbsbüro und Redaktion sehen sie. Verweise führen auf die Seiten, wie sie jetzt sind. Ergebnisse, die
                noch nicht veröffentlicht sind, fehlen.
              </p>
            </Notice>
            <div class="edition-preview ik-flow">{page.body}</div>
          </>
        ) : null}
      </>
    ),
  }
}

function pageOf({ view, seite, edition }: Preview): Page | null {
  const shown = previewed[seite]
  if (!shown) return null
  const visible = view?.editions.find(({ id }) => id === edition.id)
  if (!view || (seite === 'ausgabe' && !visible)) return noEditionPage()
  return shown.page(view, visible ?? view.edition)
}

function PreviewForm({ edition, seite, am, errors }: Preview) {
  return (
    <Form action={paths.office.edition.preview.to({ editionId: edition.id })} method="get" label="Vorschau wählen">
      <Select
        name="seite"
        label="Seite"
        value={seite}
        error={errors?.seite}
        options={Object.entries(previewed).map(([value, { label }]) => ({ value, label }))}
      />
      <TextField name="am" label="Zeitpunkt" hint="Deutsche Zeit" type="datetime-local" value={am} error={errors?.am} />
      <Actions>
        <SubmitButton label="Anzeigen" />
      </Actions>
    </Form>
  )
}
