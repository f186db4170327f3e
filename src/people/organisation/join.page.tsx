import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Card, CardGrid } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { Hidden, RadioGroup, TextField } from '../../ui/fields.tsx'
import { Actions, FieldWithButton, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import { otherKinds } from './join.form.ts'
import type { JoinRefusal } from './membership.rules.ts'

export const joinRefusalText: Record<JoinRefusal, string> = {
  'already-member': 'Sie gehören schon zu einer Organisation. Verlassen Sie sie erst, wenn Sie wechseln möchten.',
  'works-in-office':
    'Sie arbeiten im Wettbewerbsbüro. Wer dort arbeitet, kann keiner Organisation angehören, die am Preis teilnehmen kann.',
  'already-asked': 'Sie haben dort schon angefragt. Bitte warten Sie auf die Antwort.',
}

export type PlaceChoice = { id: string; name: string; whereabouts: string }
type Data = {
  /** Places whose confirmed domain is that of the address. */
  official: PlaceChoice[]
  searched: string
  found: PlaceChoice[]
  requests: { id: string; organisation: string; asked_at: Date }[]
  returnTo: string | null
  values?: { name?: string; kind?: string }
  errors?: FieldErrors
}

export function joinPage(data: Data): Page {
  return {
    title: 'Ihre Organisation',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors: data.errors,
    body: (
      <>
        {data.requests.map((request) => (
          <Notice
            key={request.id}
            tone="info"
            title={`Ihre Anfrage an „${request.organisation}“ vom ${day(request.asked_at)} wartet auf Antwort.`}
          >
            <p>Sie bekommen eine E-Mail, sobald jemand darüber entschieden hat.</p>
          </Notice>
        ))}
        {data.official.length > 0 ? <Official {...data} /> : null}
        <Search {...data} />
        <Details summary="Meine Organisation ist keine Kommune und kein Kreis" open={Boolean(data.errors)}>
          <Other {...data} />
        </Details>
      </>
    ),
  }
}

function Official({ official, returnTo }: Data) {
  return (
    <>
      <h2>Zu Ihrer E-Mail-Adresse passt</h2>
      <CardGrid>
        {official.map((place) => (
          <Card
            key={place.id}
            title={place.name}
            preline={place.whereabouts}
            footer={<JoinButton place={place} returnTo={returnTo} label="Beitreten" />}
          >
            <p>Ihre Adresse liegt unter der amtlichen Domain. Sie können sofort beitreten.</p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}

function Search({ searched, found, returnTo }: Data) {
  return (
    <>
      <h2>Kommune oder Kreis suchen</h2>
      <Form action={paths.people.joinOrganisation.to()} method="get">
        {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
        <FieldWithButton>
          <TextField name="suche" label="Name, Gemeindeschlüssel oder Postleitzahl" type="search" value={searched} />
          <SubmitButton label="Suchen" tone="secondary" />
        </FieldWithButton>
      </Form>
      {searched !== '' && found.length === 0 ? <p>Nichts gefunden. Bitte prüfen Sie die Schreibweise.</p> : null}
      {found.length > 0 ? (
        <CardGrid>
          {found.map((place) => (
            <Card
              key={place.id}
              title={place.name}
              preline={place.whereabouts}
              footer={<JoinButton place={place} returnTo={returnTo} label="Beitritt anfragen" />}
            />
          ))}
        </CardGrid>
      ) : null}
    </>
  )
}

function JoinButton({ place, returnTo, label }: { place: PlaceChoice; returnTo: string | null; label: string }) {
  return (
    <Form action={paths.people.joinOrganisation.to()} label={`${label}: ${place.name}`}>
      <Hidden name="place" value={place.id} />
      {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
      <SubmitButton label={label} about={place.name} />
    </Form>
  )
}

function Other({ values, errors, returnTo }: Data) {
  return (
    <Form action={paths.people.joinOrganisation.to()} label="Andere Organisation angeben">
      <p>Das Wettbewerbsbüro prüft Ihre Angaben und antwortet per E-Mail.</p>
      <TextField
        name="name"
        label="Name der Organisation"
        autocomplete="organization"
        value={values?.name}
        error={errors?.name}
      />
      <RadioGroup name="kind" legend="Art der Organisation" options={[...otherKinds]} value={values?.kind} error={errors?.kind} />
      {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
      <Actions>
        <SubmitButton label="Anfrage senden" tone="secondary" />
      </Actions>
    </Form>
  )
}
