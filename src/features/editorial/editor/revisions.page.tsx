import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { shortGermanDay } from '../../../plain/german-day.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import type { Theme } from '../../../topics/index.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { KeptVersions, type KeptVersion } from '../../../ui/kept-versions.tsx'
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
        <KeptVersions
          versions={revisions.map((revision) => versionOf(revision, themes))}
          restoration={paths.texts.revisions.to(addressParts(text))}
        />
        <Actions>
          <ButtonLink href={paths.texts.text.to(addressParts(text))} label="Zurück zum Text" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function versionOf(revision: Kept, themes: Theme[]): KeptVersion {
  const { number, writtenAt, writtenByName, publishedFor, aid, otherForms } = revision
  return {
    number,
    at: writtenAt,
    by: writtenByName,
    fate: publishedFor && `veröffentlicht für ${moment(publishedFor)}`,
    fields: [
      { term: 'Überschrift', text: revision.title },
      { term: 'Zusammenfassung', text: revision.summary },
      { term: 'Text', text: revision.text },
      { term: 'Wieder prüfen bis', text: shortGermanDay(revision.reviewDueOn ?? '') },
      ...formTerms.map(({ name, term }) => ({ term, text: otherForms[name] })),
      ...aidTerms.map(({ name, term }) => ({ term, text: shownText(name, aid?.[name] ?? '', themes) })),
    ],
  }
}
