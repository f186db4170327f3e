import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { brokenLinksText } from '../../../ui/broken-links.tsx'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Hidden, RadioGroup, Select, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { EditedText, TextState } from '../text.rules.ts'
import { TITLE_CHARACTERS } from './text.form.ts'
import { addressParts, kindText } from '../text-kinds.ts'
import { listTrail, States, stateInAddress, stateText, textTrail } from './text-words.page.tsx'

export type TextsView = { texts: EditedText[]; state: TextState | null; page: number; pages: number; now: Date }

export function textsPage({ texts, state, page, pages, now }: TextsView): Page {
  const href = (other: number) =>
    paths.texts.list.to({ ...(state && { stand: stateInAddress[state] }), ...(other > 1 && { seite: other }) })
  return {
    title: 'Texte',
    trail: listTrail,
    body: (
      <>
        <Actions>
          <ButtonLink href={paths.texts.creation.to()} label="Neuen Text beginnen" />
          <ButtonLink href={paths.texts.pictures.to()} label="Bilder für Texte" tone="secondary" />
          <ButtonLink href={paths.texts.media.to()} label="Medien und ihre Verwendung" tone="secondary" />
        </Actions>
        <StateFilter state={state} />
        {texts.length === 0 ? <Nothing /> : <Texts texts={texts} now={now} />}
        <Pagination page={page} pages={pages} href={href} />
      </>
    ),
  }
}

function StateFilter({ state }: { state: TextState | null }) {
  const states = Object.entries(stateText).map(([known, label]) => ({ value: stateInAddress[known as TextState], label }))
  return (
    <Form action={paths.texts.list.to()} method="get" label="Nach Stand auswählen">
      <FieldWithButton>
        <Select
          name="stand"
          label="Stand"
          value={state ? stateInAddress[state] : ''}
          options={[{ value: '', label: 'Alle' }, ...states]}
        />
        <SubmitButton label="Anzeigen" tone="secondary" />
      </FieldWithButton>
    </Form>
  )
}

function Nothing() {
  return (
    <EmptyState title="Hier steht nichts">
      <p>Kein Text hat diesen Stand.</p>
    </EmptyState>
  )
}

function Texts({ texts, now }: { texts: EditedText[]; now: Date }) {
  return (
    <CardList>
      {texts.map((text) => (
        <Card
          key={`${text.kind}/${text.slug}`}
          level={2}
          title={<Typed>{text.newest.title}</Typed>}
          href={paths.texts.text.to(addressParts(text))}
          preline={kindText[text.kind]}
        >
          <p>
            <States text={text} now={now} />
          </p>
          <p>{savedText(text)}</p>
        </Card>
      ))}
    </CardList>
  )
}

function savedText({ newest, planned, public: shown, brokenLinks }: EditedText): string {
  const by = newest.writtenByName === null ? 'Übernommen' : `Gespeichert von ${newest.writtenByName}`
  const parts = [
    `${by} am ${moment(newest.writtenAt)}.`,
    ...(planned ? [`Erscheint am ${moment(planned.visibleFrom)}.`] : []),
    ...(shown && brokenLinks.length > 0 ? [`${brokenLinksText(brokenLinks.length)}.`] : []),
    ...(shown?.reviewDueOn ? [`Zu prüfen bis ${germanDay(shown.reviewDueOn)}.`] : []),
  ]
  return parts.join(' ')
}

type NewTextView = { id: string; typed?: { kind: string; title: string }; errors?: FieldErrors }

export function newTextPage({ id, typed, errors }: NewTextView): Page {
  return {
    title: 'Neuen Text beginnen',
    trail: textTrail(),
    errors,
    elements: ['character-count'],
    body: (
      <Form action={paths.texts.creation.to()}>
        <Hidden name="id" value={id} />
        <RadioGroup
          name="kind"
          legend="Was entsteht?"
          value={typed?.kind}
          error={errors?.kind}
          options={[
            { value: 'news', label: 'Meldung', hint: 'Steht mit ihrem Tag unter „Aktuelles“.' },
            { value: 'page', label: 'Seite', hint: 'Gilt auf Dauer und wird regelmäßig geprüft.' },
            { value: 'aid', label: 'Arbeitshilfe', hint: 'Gesetz, Checkliste, Mustervereinbarung oder Leitfaden.' },
          ]}
        />
        <TextField
          name="title"
          label="Überschrift"
          hint="Aus ihr entsteht die Adresse, die danach bleibt."
          value={typed?.title}
          error={errors?.title}
          maxCharacters={TITLE_CHARACTERS}
        />
        <Actions>
          <SubmitButton label="Entwurf anlegen" />
        </Actions>
      </Form>
    ),
  }
}
