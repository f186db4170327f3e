import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { shortGermanDay } from '../../../plain/german-day.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import type { Theme } from '../../../topics/index.ts'
import { Details } from '../../../ui/details.tsx'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { TextChanges } from '../../../ui/text-changes.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Aid } from '../aid.rules.ts'
import type { EditedText, Revision } from '../text.rules.ts'
import { aidTerms, formTerms, shownText } from './aid-words.ts'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

type Kept = Revision & { publishedFor: Date | null }

type View = { text: EditedText; revisions: Kept[]; themes: Theme[]; errors?: FieldErrors }

export function revisionsPage({ text, revisions, themes, errors }: View): Page {
  return {
    title: 'Fassungen',
    trail: textTrail(text),
    errors,
    body: (
      <>
        <p class="kern-body">
          Das Neueste zuerst. Wiederherstellen löscht nichts: Die ältere Fassung wird als neuer Entwurf gespeichert.
        </p>
        {revisions.map((revision, index) => (
          <Version key={revision.number} text={text} themes={themes} revision={revision} before={revisions[index + 1]} />
        ))}
        <Actions>
          <ButtonLink href={paths.texts.text.to(addressParts(text))} label="Zurück zum Text" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

type VersionProps = { text: EditedText; themes: Theme[]; revision: Kept; before: Kept | undefined }

function Version({ text, themes, revision, before }: VersionProps) {
  const { number, writtenAt, writtenByName, publishedFor } = revision
  return (
    <section class="ik-flow" aria-labelledby={`fassung-${number}`}>
      <h2 class="kern-heading-medium" id={`fassung-${number}`}>
        Fassung {number}
      </h2>
      <p class="kern-body kern-body--muted">
        {moment(writtenAt)}, {writtenByName === null ? 'übernommen' : <Typed>{writtenByName}</Typed>}
        {publishedFor ? `; veröffentlicht für ${moment(publishedFor)}` : ''}
      </p>
      <Details summary={before ? `Was sich gegenüber Fassung ${before.number} geändert hat` : `Text der Fassung ${number}`}>
        <SummaryList rows={changesOf(revision, before, themes)} />
      </Details>
      {number === text.newest.number ? null : (
        <Form action={paths.texts.revisions.to(addressParts(text))} label={`Fassung ${number} wiederherstellen`}>
          <Hidden name="base" value={text.newest.number} />
          <Hidden name="number" value={number} />
          <SubmitButton label={`Fassung ${number} wiederherstellen`} tone="secondary" />
        </Form>
      )}
    </section>
  )
}

function changesOf(revision: Kept, before: Kept | undefined, themes: Theme[]) {
  const aidText = (of: Kept | undefined, name: keyof Aid) => shownText(name, of?.aid?.[name] ?? '', themes)
  const due = (of: Kept | undefined) => shortGermanDay(of?.reviewDueOn ?? '')
  const fields = [
    { term: 'Überschrift', was: before?.title, is: revision.title },
    { term: 'Zusammenfassung', was: before?.summary, is: revision.summary },
    { term: 'Text', was: before?.text, is: revision.text },
    { term: 'Wieder prüfen bis', was: due(before), is: due(revision) },
    ...formTerms.map(({ name, term }) => ({ term, was: before?.otherForms[name], is: revision.otherForms[name] })),
    ...aidTerms.map(({ name, term }) => ({ term, was: aidText(before, name), is: aidText(revision, name) })),
  ]
  return fields
    .filter(({ was, is }) => (was ?? '') !== is)
    .map(({ term, was, is }) => ({ term, detail: before ? <TextChanges before={was ?? ''} after={is} /> : is }))
}
