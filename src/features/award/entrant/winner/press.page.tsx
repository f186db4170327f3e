import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Hidden, TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { mayHandIn, type Entry } from '../../entry.rules.ts'
import { MAX_PRESS_CHARACTERS, mayWritePress, type Press, type PressState, type PressText } from '../../winners/press.rules.ts'
import { PressPictures } from './press-pictures.page.tsx'
import { PRESS_TITLE, pressBadge, pressTextRefusalText } from './press-words.page.tsx'
import { winnerTrail } from './winner-words.page.tsx'

export type PressView = {
  entry: Entry
  press: Press
  state: PressState
  /** The short description that was handed in. */
  proposal: string
  saved: boolean
  /** What stands in the field instead of the newest: an earlier state, or what was typed and not saved. */
  typed?: { text: string; base: number }
  /** Saved by somebody else while this was typed. */
  theirs?: PressText
  errors?: FieldErrors
}

export function pressPage(view: PressView): Page {
  const { entry, press, state, errors } = view
  return {
    title: PRESS_TITLE,
    trail: winnerTrail(entry),
    elements: ['character-count'],
    errors,
    body: (
      <>
        <p class="ik-lead">
          Damit stellen wir Ihr Projekt auf der Seite der Preisträger vor. Öffentlich wird, was eine berechtigte Person freigibt.
          Das Wettbewerbsbüro liest mit und darf Text und Bilder für die Pressearbeit verwenden, sobald sie freigegeben sind.
        </p>
        <p>
          <Badge {...pressBadge[state]} />
        </p>
        <Approved {...view} />
        {view.saved ? <Notice tone="success" title="Der Text ist gespeichert." /> : null}
        <h2 class="kern-heading-medium">Text</h2>
        {mayWritePress(entry) ? <TextForm {...view} /> : <ReadOnly press={press} />}
        <History entry={entry} texts={press.texts} />
        <PressPictures entry={entry} pictures={press.pictures} />
        <Approve {...view} />
      </>
    ),
  }
}

function Approved({ press: { approval }, state }: PressView) {
  if (!approval) return null
  const title = state === 'changed' ? 'Öffentlich ist noch der zuletzt freigegebene Stand' : 'Dieser Stand ist öffentlich'
  return (
    <Notice tone={state === 'changed' ? 'warning' : 'success'} title={title}>
      <p>
        Freigegeben von <Typed>{approval.approvedByName}</Typed> am {moment(approval.approvedAt)}.
      </p>
    </Notice>
  )
}

function TextForm(view: PressView) {
  const { entry, press, theirs, errors } = view
  const proposed = press.texts.length === 0 ? 'Vorgeschlagen ist Ihre Kurzbeschreibung. ' : ''
  const { text, base } = inField(view)
  return (
    <>
      {theirs ? <Theirs theirs={theirs} /> : null}
      <Form action={paths.award.press.to({ entryId: entry.id })} label="Pressetext">
        <Hidden name="base" value={base} />
        <TextArea
          name="text"
          label="Pressetext"
          hint={`${proposed}Absätze trennen Sie mit einer Leerzeile.`}
          value={text}
          error={errors?.text}
          rows={14}
          maxCharacters={MAX_PRESS_CHARACTERS}
        />
        <Actions>
          <SubmitButton label="Speichern" name="action" value="save" />
          {mayHandIn(entry) ? (
            <SubmitButton label="Speichern und freigeben …" name="action" value="next" tone="secondary" />
          ) : null}
        </Actions>
      </Form>
    </>
  )
}

/** Saving what was typed beside a newer version replaces that one knowingly; it stays among the earlier ones. */
function inField({ press, proposal, typed, theirs }: PressView): { text: string; base: number } {
  const newest = press.texts[0] ?? { text: proposal, revision: 0 }
  const { text, base } = typed ?? { text: newest.text, base: newest.revision }
  return { text, base: theirs?.revision ?? base }
}

function Theirs({ theirs }: { theirs: PressText }) {
  return (
    <Notice tone="warning" title="Ihre Fassung ist noch nicht gespeichert">
      <p>{pressTextRefusalText.stale}</p>
      <div class="kern-card">
        <div class="kern-card__container">
          <p class="kern-title kern-title--small">
            Gespeichert von <Typed>{theirs.savedByName}</Typed> am {moment(theirs.savedAt)}
          </p>
          <Lines text={theirs.text} />
        </div>
      </div>
    </Notice>
  )
}

function ReadOnly({ press }: { press: Press }) {
  const newest = press.texts[0]
  return newest ? <Lines text={newest.text} /> : <p class="kern-body">Noch ist nichts geschrieben.</p>
}

function History({ entry, texts }: { entry: Entry; texts: PressText[] }) {
  if (texts.length < 2) return null
  return (
    <Details summary="Frühere Fassungen">
      <ul class="kern-body">
        {texts.slice(1).map(({ revision, savedByName, savedAt }) => (
          <li key={revision}>
            <a class="kern-link" href={paths.award.press.to({ entryId: entry.id }, { stand: revision })}>
              Fassung {revision}
            </a>
            , <Typed>{savedByName}</Typed>, {moment(savedAt)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Approve({ entry, press, state }: PressView) {
  if (state === 'approved' || press.texts.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Freigabe</h2>
      {mayHandIn(entry) ? (
        <>
          <p class="kern-body">
            Sie sehen vorher genau, was öffentlich wird. Bitte speichern Sie zuerst, was Sie oben geändert haben.
          </p>
          <ButtonLink
            href={paths.award.pressApproval.to({ entryId: entry.id })}
            label="Gespeicherten Stand ansehen und freigeben"
            tone="secondary"
          />
        </>
      ) : (
        <p class="kern-body">Freigeben darf, wer den Beitrag einreichen darf.</p>
      )}
    </section>
  )
}
