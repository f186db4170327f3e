import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import type { Decision } from '../../../plain/decision.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { StartRefusal } from '../draft.rules.ts'
import { ownTrail, startRefusalText } from './draft-words.page.tsx'

type View = { decision: Decision<unknown, StartRefusal>; draftId: string; organisationName: string | null }

export function newDraftPage(view: View): Page {
  return {
    title: 'Projekt anlegen',
    trail: ownTrail,
    body: view.decision.ok ? <Start {...view} /> : <Refused because={view.decision.because} />,
  }
}

function Start({ draftId, organisationName }: View) {
  return (
    <>
      <p class="kern-body">
        Sie legen einen Steckbrief für <strong>{organisationName}</strong> an: in sieben kurzen Schritten, die Sie jederzeit
        unterbrechen können. Ihre Kolleginnen und Kollegen können mitschreiben.
      </p>
      <ol class="kern-body">
        <li>Sie beschreiben das Projekt und sehen in einer Vorschau, was andere lesen werden.</li>
        <li>Sie reichen es bei der Redaktion ein. Sie prüft es und fragt nach, wenn etwas unklar ist.</li>
        <li>Die Redaktion veröffentlicht es. Ihre Kontaktadresse bleibt verborgen.</li>
      </ol>
      <p class="kern-body">
        Sie haben das Projekt schon für den Landespreis beschrieben?{' '}
        <a class="kern-link" href={paths.award.entries.to()}>
          Texte aus meinem Wettbewerbsbeitrag übernehmen
        </a>
      </p>
      <Form action={paths.projects.newDraft.to()}>
        <Hidden name="draftId" value={draftId} />
        <Actions>
          <SubmitButton label="Projekt anlegen" />
          <ButtonLink href={paths.projects.directory.to()} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

function Refused({ because }: { because: StartRefusal }) {
  return (
    <>
      <Notice tone="info" title="Das ist zurzeit nicht möglich">
        <p>{startRefusalText[because]}</p>
      </Notice>
      <Actions>
        {because === 'no-organisation' ? (
          <ButtonLink href={paths.people.organisation.to()} label="Organisation angeben" />
        ) : (
          <ButtonLink href={paths.projects.directory.to()} label="Zu den Projekten" tone="secondary" />
        )}
      </Actions>
    </>
  )
}
