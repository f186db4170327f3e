import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'

export function newFromSourcesPage(draftId: string): Page {
  return {
    title: 'Steckbrief aus öffentlichen Quellen',
    crumb: 'Aus öffentlichen Quellen',
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    body: (
      <>
        <p class="kern-body">
          Sie fassen zusammen, was öffentlich zu lesen ist. Der Steckbrief sagt das allen, die ihn lesen, und nennt die Quellen;
          ohne sie lässt er sich nicht einreichen. Was die Quellen nicht sagen, bleibt leer.
        </p>
        <p class="kern-body">
          Freigeben muss ihn jemand anderes aus der Redaktion. Eine beteiligte Kommune kann ihn später übernehmen („Das ist unser
          Projekt“).
        </p>
        <Form action={paths.projects.newFromSources.to()}>
          <Hidden name="draftId" value={draftId} />
          <Actions>
            <SubmitButton label="Steckbrief anlegen" />
            <ButtonLink href={paths.projects.reviews.to()} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}
