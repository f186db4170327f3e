import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { bothOf, differencesOf } from '../../../plain/merge-fields.ts'
import type { Theme } from '../../../topics/index.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { MergeView, type MergedField } from '../../../ui/merge-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { fieldsOf } from '../draft-fields.rules.ts'
import type { Draft, SavedStep } from '../draft.rules.ts'
import { isPicker, placesOf, sameField, textOf, type DraftField, type StepContent, type StepName } from '../draft-steps.rules.ts'
import { draftTrail, stepTitle } from './draft-words.page.tsx'
import { contentRows, FieldValue } from './field-value.page.tsx'

type MergePageData = {
  draft: Draft
  step: StepName
  /** What was typed and not applied. */
  mine: StepContent
  theirs: SavedStep
  /** What both began with; tells who has changed what. */
  base: StepContent
  themes: Theme[]
}

export function mergePage(data: MergePageData): Page {
  const { draft, step, mine, theirs, base } = data
  const address = paths.projects.draftStep.to({ draftId: draft.id, step })
  const different = differencesOf(
    fieldsOf(step, draft.base),
    { base, mine, theirs: theirs.content },
    { same: sameField, canBeWritten },
  )
  return {
    title: 'Zwei Fassungen zusammenführen',
    trail: [...draftTrail(draft), { label: stepTitle[step], href: address }],
    elements: ['character-count'],
    wide: true,
    body: (
      <>
        <Notice tone="warning" title="Ihre Fassung ist noch nicht gespeichert">
          <p>
            <Typed>{theirs.savedByName}</Typed> hat den Schritt „{stepTitle[step]}“ am {moment(theirs.savedAt)} gespeichert,
            während Sie daran gearbeitet haben. Wählen Sie je Feld, was gelten soll.
          </p>
        </Notice>
        <MergeView
          action={paths.projects.draftMerge.to({ draftId: draft.id, step })}
          cancel={address}
          base={theirs.revision}
          theirName={theirs.savedByName}
          typed={typedOf(data)}
          fields={different.map(({ field, proposal }) => ({ ...mergedField(data, field), proposal }))}
        />
      </>
    ),
  }
}

/** Text can be written anew from both; of two choices one has to be taken, of several places all may stay. */
function canBeWritten({ control }: DraftField): boolean {
  return !['topics', 'status', 'legal-form', 'place'].includes(control)
}

function typedOf({ draft, step, mine }: MergePageData) {
  return fieldsOf(step, draft.base).flatMap((field) =>
    isPicker(field)
      ? placesOf(mine, field.name).map(({ placeId }) => ({ name: field.name, value: placeId }))
      : [{ name: field.name, value: textOf(mine, field.name) }],
  )
}

function mergedField({ mine, theirs, themes }: MergePageData, field: DraftField): Omit<MergedField, 'proposal'> {
  return {
    name: field.name,
    label: field.label,
    mine: <FieldValue field={field} content={mine} themes={themes} />,
    theirs: <FieldValue field={field} content={theirs.content} themes={themes} />,
    own: ownOf(field, mine, theirs.content),
  }
}

function ownOf(field: DraftField, mine: StepContent, theirs: StepContent): MergedField['own'] {
  if (!canBeWritten(field)) return null
  if (field.control === 'places') return { kind: 'both', label: 'Beide: alle genannten Beteiligten' }
  const kind = field.control === 'text' ? 'text' : 'line'
  const between = kind === 'text' ? '\n\n' : ' / '
  const value = bothOf(textOf(mine, field.name), textOf(theirs, field.name), between)
  return { kind, value, maxCharacters: field.maxCharacters }
}

/** What was typed, to be copied, and why it is not stored. */
export function notMergedPage(said: {
  draft: Draft
  step: StepName
  content: StepContent
  sentence: string
  themes: Theme[]
}): Page {
  const { draft, step, content, sentence, themes } = said
  const address = paths.projects.draftStep.to({ draftId: draft.id, step })
  return {
    title: stepTitle[step],
    trail: draftTrail(draft),
    errors: { form: sentence },
    body: (
      <>
        <SummaryList rows={contentRows({ step, base: draft.base }, content, themes)} />
        <Actions>
          <ButtonLink href={address} label="Schritt neu öffnen" tone="secondary" />
        </Actions>
      </>
    ),
  }
}
