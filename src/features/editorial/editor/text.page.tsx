import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { shortGermanDay } from '../../../plain/german-day.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { BrokenLinks } from '../../../ui/broken-links.tsx'
import { Details } from '../../../ui/details.tsx'
import { Hidden, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { KeptCopy } from '../../../ui/kept-copy.tsx'
import type { OfferedPicture } from '../../../ui/markdown-toolbar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Theme } from '../../../topics/index.ts'
import { statesOf, type EditedText, wasNeverPublished } from '../text.rules.ts'
import { SUMMARY_CHARACTERS, TITLE_CHARACTERS, type TypedText } from './text.form.ts'
import { OtherLanguage } from './other-language.page.tsx'
import { OtherFormsFields } from './other-forms-fields.page.tsx'
import { AidFields } from './aid-fields.page.tsx'
import { addressParts, kindText } from '../text-kinds.ts'
import { publicAddress } from '../text-address.ts'
import { States, textTrail } from './text-words.page.tsx'

export type TextView = {
  text: EditedText
  typed: TypedText
  base: number
  /** A sign of the account that writes. */
  owner: string
  now: Date
  isSaved: boolean
  /** The German page of an English text, the English version of a page. */
  counterpart: EditedText | null
  /** For an aid: what it may be about. */
  themes: Theme[]
  pictures: OfferedPicture[]
  errors?: FieldErrors
}

export function textPage(view: TextView): Page {
  const { text, counterpart, now, isSaved, errors } = view
  return {
    title: text.newest.title,
    trail: textTrail(),
    errors,
    elements: ['character-count'],
    body: (
      <>
        {isSaved ? (
          <Notice tone="success" title="Gespeichert. Gelesen wird der Text erst, wenn Sie ihn veröffentlichen." />
        ) : null}
        <SummaryList rows={rowsOf(text, now)} />
        <BrokenLinks links={text.brokenLinks} />
        <Links text={text} now={now} />
        <OtherLanguage text={text} counterpart={counterpart} />
        <h2 class="kern-heading-large">Text</h2>
        <TextForm {...view} errors={errors ?? {}} />
      </>
    ),
  }
}

function rowsOf(text: EditedText, now: Date): SummaryRow[] {
  const { newest, planned, public: shown } = text
  const who = newest.writtenByName === null ? 'übernommen' : <Typed>{newest.writtenByName}</Typed>
  return [
    { term: 'Stand', detail: <States text={text} now={now} /> },
    {
      term: 'Adresse',
      detail: shown ? <a href={publicAddress(text)}>{publicAddress(text)}</a> : publicAddress(text),
    },
    {
      term: 'Zuletzt gespeichert',
      detail: (
        <>
          {moment(newest.writtenAt)}, {who} (Fassung {newest.number})
        </>
      ),
    },
    ...(planned ? [{ term: 'Erscheint', detail: `${moment(planned.visibleFrom)} (Fassung ${planned.number})` }] : []),
  ]
}

function Links({ text, now }: { text: EditedText; now: Date }) {
  const parts = addressParts(text)
  const { publication, preview, revisions, withdrawal } = paths.texts
  const states = statesOf(text, now)
  const mayPublish = text.newest.number !== text.public?.number && !text.planned
  return (
    <Actions>
      {mayPublish ? <ButtonLink href={publication.to(parts)} label="Veröffentlichen" /> : null}
      <ButtonLink href={preview.to(parts)} label="Vorschau" tone="secondary" />
      <ButtonLink href={revisions.to(parts)} label="Fassungen" tone="secondary" />
      {text.kind === 'news' ? <ButtonLink href={paths.texts.topics.to(parts)} label="Themen" tone="secondary" /> : null}
      {text.kind === 'aid' ? <ButtonLink href={paths.texts.files.to(parts)} label="Dateien" tone="secondary" /> : null}
      {wasNeverPublished(text) ? (
        <ButtonLink href={paths.texts.discarding.to(parts)} label="Entwurf verwerfen" tone="tertiary" />
      ) : null}
      {states.includes('public') || states.includes('planned') ? (
        <ButtonLink href={withdrawal.to(parts)} label="Zurücknehmen" tone="tertiary" />
      ) : null}
    </Actions>
  )
}

type TextFormProps = Omit<TextView, 'errors'> & { errors: FieldErrors }

function stateOfForm(isSaved: boolean, errors: FieldErrors) {
  if (isSaved) return 'saved'
  return Object.keys(errors).length > 0 ? 'refused' : undefined
}

function TextForm({ text, typed, base, owner, themes, pictures, errors, isSaved }: TextFormProps) {
  return (
    <Form action={paths.texts.text.to(addressParts(text))} label={`${kindText[text.kind]} schreiben`}>
      <Hidden name="base" value={base} />
      <KeptCopy of={`${text.kind}/${text.slug}`} owner={owner} state={stateOfForm(isSaved, errors)} />
      <TextField name="title" label="Überschrift" value={typed.title} error={errors.title} maxCharacters={TITLE_CHARACTERS} />
      <TextArea
        name="summary"
        label="Zusammenfassung"
        hint="Ein oder zwei Sätze für Listen und Suchmaschinen."
        rows={3}
        value={typed.summary}
        error={errors.summary}
        maxCharacters={SUMMARY_CHARACTERS}
      />
      {text.kind === 'aid' ? <AidFields typed={typed} themes={themes} errors={errors} /> : null}
      <TextArea
        name="text"
        label="Text"
        hint="In Markdown; eine Hilfe steht unter dem Formular."
        optional={text.kind === 'aid'}
        rows={text.kind === 'aid' ? 12 : 24}
        value={typed.text}
        error={errors.text}
        markdown={{ pictures }}
      />
      {text.kind === 'aid' || text.kind === 'english' ? null : <OtherFormsFields typed={typed} errors={errors} />}
      {text.kind === 'news' ? null : <ReviewDay typed={typed} errors={errors} />}
      <Actions>
        <SubmitButton label="Entwurf speichern" name="act" value="save" />
        <SubmitButton label="Speichern und Vorschau ansehen" name="act" value="preview" tone="secondary" />
      </Actions>
      <MarkdownHelp kind={text.kind} />
    </Form>
  )
}

function ReviewDay({ typed, errors }: { typed: TypedText; errors: FieldErrors }) {
  return (
    <TextField
      name="reviewDueOn"
      label="Wieder prüfen bis"
      hint="Zum Beispiel 30.11.2026. Danach steht der Text unter „Braucht Überarbeitung“."
      short
      value={shortGermanDay(typed.reviewDueOn)}
      error={errors.reviewDueOn}
    />
  )
}

function MarkdownHelp({ kind }: { kind: EditedText['kind'] }) {
  const german = { term: 'Deutsches Wort im englischen Text', detail: <code>*Landesbeauftragter*</code> }
  const rows = [
    ...(kind === 'english' ? [german] : []),
    { term: 'Zwischenüberschrift', detail: <code>## Worum es geht</code> },
    { term: 'Hervorhebung', detail: <code>**wichtig**</code> },
    { term: 'Verweis', detail: <code>[Aufruf](/landespreis)</code> },
    { term: 'Bild', detail: <a href={paths.texts.pictures.to()}>Bild hochladen und seine Zeile übernehmen</a> },
    { term: 'Liste', detail: <code>- erster Punkt</code> },
    { term: 'Nummerierte Liste', detail: <code>1. erster Schritt</code> },
  ]
  return (
    <Details summary="So schreiben Sie in Markdown">
      <SummaryList rows={rows} />
      <p class="kern-body">Absätze trennt eine leere Zeile. HTML wird als Text gezeigt.</p>
    </Details>
  )
}
