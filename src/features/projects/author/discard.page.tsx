import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { stateOf, type Draft } from '../draft.rules.ts'
import { draftName, draftTrail, saveRefusalText } from './draft-words.page.tsx'

/** The second question: nobody can take this back. */
export function discardPage(draft: Draft): Page {
  const state = stateOf(draft)
  return {
    title: 'Entwurf verwerfen',
    trail: draftTrail(draft),
    body:
      state === 'draft' || state === 'returned' ? (
        <Question draft={draft} />
      ) : (
        <Notice tone="info" title="Nur zum Lesen" level={2}>
          <p>{saveRefusalText[state]}</p>
        </Notice>
      ),
  }
}

function Question({ draft }: { draft: Draft }) {
  return (
    <Form action={paths.projects.draftDiscard.to({ draftId: draft.id })} label="Entwurf verwerfen">
      <p class="kern-body">
        Möchten Sie den Entwurf „{draftName(draft)}“ wirklich verwerfen? Er bleibt lesbar, kann aber nicht mehr geändert und nicht
        eingereicht werden. Das lässt sich nicht zurücknehmen.
        {draft.base ? ' Der veröffentlichte Steckbrief bleibt, wie er ist.' : ''}
      </p>
      <Actions>
        <SubmitButton label="Entwurf verwerfen" tone="danger" />
        <ButtonLink href={paths.projects.draft.to({ draftId: draft.id })} label="Behalten" tone="secondary" />
      </Actions>
    </Form>
  )
}
