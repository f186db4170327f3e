import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Details } from '../../../ui/details.tsx'
import { Hidden, RadioGroup, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Entry, SavedStep } from '../entry.rules.ts'
import { bothTexts, canBeWritten, differences, type Difference } from '../merge.rules.ts'
import { fieldsOf, textOf, type StepContent, type StepName } from '../steps.rules.ts'
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

/** Field by field, side by side. Everything typed travels in the form itself: nothing is lost by looking. */
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
            {theirs.savedByName} hat den Schritt „{stepTitle[step]}“ am {moment(theirs.savedAt)} gespeichert, während Sie daran
            gearbeitet haben. Wählen Sie je Feld, was gelten soll. Nichts geht verloren: auch die gespeicherte Fassung bleibt
            unter „Frühere Fassungen“.
          </p>
        </Notice>
        <Form action={paths.award.stepMerge.to({ entryId: entry.id, step })}>
          <Hidden name="base" value={theirs.revision} />
          <Mine {...data} />
          {different.map((difference) => (
            <DifferentField key={difference.field.name} difference={difference} {...data} />
          ))}
          <Actions>
            <SubmitButton label="Zusammengeführte Fassung speichern" />
            <ButtonLink
              href={paths.award.step.to({ entryId: entry.id, step })}
              label="Meine Fassung verwerfen"
              tone="secondary"
            />
          </Actions>
        </Form>
      </>
    ),
  }
}

function Mine({ entry, step, mine }: MergePageData) {
  return (
    <>
      {fieldsOf(entry.edition, step)
        .filter((field) => field.control !== 'partners')
        .map((field) => (
          <Hidden key={field.name} name={`mine.${field.name}`} value={textOf(mine, field.name)} />
        ))}
      {mine.partners.map((partner) => (
        <Hidden key={partner.placeId} name="mine.partners" value={partner.placeId} />
      ))}
    </>
  )
}

function DifferentField({ difference, entry, mine, theirs }: MergePageData & { difference: Difference }) {
  const { field, proposal } = difference
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{field.label}</h2>
      <div class="ik-card-grid">
        <Version title="Ihre Fassung">
          <FieldValue edition={entry.edition} field={field} content={mine} />
        </Version>
        <Version title={`Gespeichert von ${theirs.savedByName}`}>
          <FieldValue edition={entry.edition} field={field} content={theirs.content} />
        </Version>
      </div>
      <RadioGroup
        name={`choice.${field.name}`}
        legend={`Was soll bei „${field.label}“ gelten?`}
        options={choicesFor(difference)}
        value={proposal}
      />
      {canBeWritten(field) && field.control !== 'partners' ? (
        <Details summary={`Neue Fassung schreiben: ${field.label}`} open={proposal === 'own'}>
          <OwnText difference={difference} mine={mine} theirs={theirs.content} />
        </Details>
      ) : null}
    </section>
  )
}

function Version({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div class="kern-card">
      <div class="kern-card__container">
        <h3 class="kern-title kern-title--small">{title}</h3>
        {children}
      </div>
    </div>
  )
}

function choicesFor({ field, proposal }: Difference) {
  const own = field.control === 'partners' ? 'Beide: alle genannten Partner' : 'Die neue Fassung, die ich unten schreibe'
  return [
    {
      value: 'mine',
      label: 'Ihre Fassung',
      hint: proposal === 'mine' && canBeWritten(field) ? 'Nur Sie haben dieses Feld geändert.' : undefined,
    },
    {
      value: 'theirs',
      label: 'Die gespeicherte Fassung',
      hint: proposal === 'theirs' ? 'Sie haben dieses Feld nicht geändert.' : undefined,
    },
    ...(canBeWritten(field) ? [{ value: 'own', label: own }] : []),
  ]
}

function OwnText({ difference, mine, theirs }: { difference: Difference; mine: StepContent; theirs: StepContent }) {
  const { field } = difference
  const props = {
    name: `own.${field.name}`,
    label: `Neue Fassung: ${field.label}`,
    value: bothTexts(field, mine, theirs),
    maxCharacters: field.maxCharacters ?? undefined,
  }
  return field.control === 'text' ? (
    <TextArea
      {...props}
      hint="Vorgeschlagen sind beide Texte nacheinander. Gilt nur, wenn Sie oben die neue Fassung wählen."
      rows={10}
    />
  ) : (
    <TextField {...props} hint="Gilt nur, wenn Sie oben die neue Fassung wählen." />
  )
}
