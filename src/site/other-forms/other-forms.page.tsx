import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Hidden, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Typed } from '../../ui/typed.tsx'
import type { OtherFormsRefusal, PageForms } from './other-forms.rules.ts'

export const otherFormsRefusalText: Record<OtherFormsRefusal, string> = {
  'no-such-page':
    'Diese Seite kann im Augenblick nicht jeder lesen. Bitte prüfen Sie die Adresse, oder warten Sie, bis die Seite erscheint.',
  'has-own-fields': 'Meldungen und Seiten der Redaktion haben eigene Felder dafür. Bitte tragen Sie es dort am Text ein.',
  'nothing-named': 'Bitte geben Sie an, wo die Seite in Leichter Sprache oder als Video steht.',
  'leads-to-itself': 'Der Link führt auf dieselbe Seite. Bitte geben Sie an, wo die andere Form steht.',
}

type OtherFormsView = { pages: PageForms[]; typed: PageForms; isSaved: boolean; errors?: Record<string, string> }

export function otherFormsPage({ pages, typed, isSaved, errors = {} }: OtherFormsView): Page {
  return {
    title: 'Leichte Sprache und Gebärdensprache',
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Texte', href: paths.texts.list.to() },
    ],
    errors,
    wide: true,
    body: (
      <>
        {isSaved ? <Notice tone="success" title="Gespeichert" level={2} /> : null}
        <p class="kern-body">
          Für Aufruf, Bedingungen, Antworten, Veranstaltungen, Arbeitshilfen und alle anderen Seiten, die nicht als Text der
          Redaktion geschrieben sind. Die Links stehen am Anfang der Seite. Nichts davon wird eingebettet.
        </p>
        {pages.length === 0 ? (
          <EmptyState title="Noch nennt keine Seite eine andere Form">
            <p>Tragen Sie die erste unten ein.</p>
          </EmptyState>
        ) : (
          <PageList pages={pages} />
        )}
        <NamingForm typed={typed} errors={errors} />
      </>
    ),
  }
}

function NamingForm({ typed, errors = {} }: Pick<OtherFormsView, 'typed' | 'errors'>) {
  const field = (name: keyof PageForms) => ({ name, value: typed[name], error: errors[name] })
  return (
    <>
      <h2 class="kern-heading-medium">Seite eintragen oder ändern</h2>
      <Form action={paths.otherForms.to()}>
        <TextField
          {...field('address')}
          label="Adresse der Seite"
          hint="Wie sie im Browser hinter dem Namen des Portals steht, zum Beispiel /landespreis."
          required
        />
        <TextField
          {...field('easyLanguage')}
          label="Diese Seite in Leichter Sprache"
          hint="Adresse, beginnt mit / oder https://."
          optional
        />
        <TextField
          {...field('signVideo')}
          label="Video in Deutscher Gebärdensprache"
          hint="Adresse, beginnt mit / oder https://. Das Video wird verlinkt und nicht eingebettet."
          optional
        />
        <Actions>
          <SubmitButton label="Eintrag speichern" />
        </Actions>
      </Form>
    </>
  )
}

function PageList({ pages }: Pick<OtherFormsView, 'pages'>) {
  return (
    <Table
      caption="Seiten mit anderer Form"
      head={['Seite', 'Leichte Sprache', 'Gebärdensprache', 'Eintrag']}
      rows={pages.map(({ address, easyLanguage, signVideo }) => [
        <a class="kern-link" href={address}>
          <Typed>{address}</Typed>
        </a>,
        <Typed>{easyLanguage || '–'}</Typed>,
        <Typed>{signVideo || '–'}</Typed>,
        <>
          <a class="kern-link" href={paths.otherForms.to({ seite: address })}>
            Ändern<span class="kern-sr-only">: {address}</span>
          </a>
          <Form action={paths.otherFormsRemoval.to()} label={`Eintrag zu ${address}`}>
            <Hidden name="address" value={address} />
            <Actions>
              <SubmitButton label="Entfernen" about={address} tone="tertiary" />
            </Actions>
          </Form>
        </>,
      ])}
    />
  )
}
