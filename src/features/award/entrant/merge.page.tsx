import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { MergeView, type MergedField } from '../../../ui/merge-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Entry, SavedStep } from '../entry.rules.ts'
import { bothTexts, canBeWritten, differences } from '../merge.rules.ts'
import { fieldsOf, textOf, type StepContent, type StepField, type StepName } from '../steps.rules.ts'
import { stepTitle } from './entry-words.page.tsx'
import { FieldValue } from './step-content.page.tsx'
import { entryTrail } from './step.page.tsx'

export type MergePageData = {
  entry: Entry
  step: StepName
  /** What was typed and not applied. */
  mine: StepContent
  theirs: SavedStep
  /** What both began with; tells who has changed what. */
  base: StepContent
}

export function mergePage(data: MergePageData): Page {
  const { entry, step, mine, theirs } = data
  const different = differences(fieldsOf(entry.edition, step), { base: data.base, mine, theirs: theirs.content })
  return {
    title: 'Zwei Fassungen zusammenführen',
    trail: [...entryTrail(entry), { label: stepTitle[step], href: paths.award.step.to({ entryId: entry.id, step }) }],
    elements: ['character-count'],
    wide: true,
    body: (
      <>
        <Notice tone="warning" title="Ihre Fassung ist noch nicht gespeichert">
          <p>
            <Typed>{theirs.savedByName}</Typed> hat den Schritt „{stepTitle[step]}“ am {moment(theirs.savedAt)} gespeichert,
            während Sie daran gearbeitet haben. Wählen Sie je Feld, was gelten soll. Nichts geht verloren: auch die gespeicherte
            Fassung bleibt unter „Frühere Fassungen“.
          </p>
        </Notice>
        <MergeView
          action={paths.award.stepMerge.to({ entryId: entry.id, step })}
          cancel={paths.award.step.to({ entryId: entry.id, step })}
          base={theirs.revision}
          theirName={theirs.savedByName}
          typed={typedOf(data)}
          fields={different.map(({ field, proposal }) => ({ ...mergedField(data, field), proposal }))}
        />
      </>
    ),
  }
}

function typedOf({ entry, step, mine }: MergePageData) {
  const texts = fieldsOf(entry.edition, step)
    .filter((field) => field.control !== 'partners')
    .map((field) => ({ name: field.name, value: textOf(mine, field.name) }))
  return [...texts, ...mine.partners.map(({ placeId }) => ({ name: 'partners', value: placeId }))]
}

function mergedField({ entry, mine, theirs }: MergePageData, field: StepField): Omit<MergedField, 'proposal'> {
  return {
    name: field.name,
    label: field.label,
    mine: <FieldValue edition={entry.edition} field={field} content={mine} />,
    theirs: <FieldValue edition={entry.edition} field={field} content={theirs.content} />,
    own: ownOf(field, mine, theirs.content),
  }
}

function ownOf(field: StepField, mine: StepContent, theirs: StepContent): MergedField['own'] {
  if (field.control === 'partners') return { kind: 'both', label: 'Beide: alle genannten Partner' }
  if (!canBeWritten(field)) return null
  const kind = field.control === 'text' ? 'text' : 'line'
  return { kind, value: bothTexts(field, mine, theirs), maxCharacters: field.maxCharacters }
}
