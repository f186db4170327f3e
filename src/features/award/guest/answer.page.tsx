import { closing, day, moment } from '../../../plain/german-date.ts'
import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Checkbox, CheckboxGroup, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { eraseAt, NEEDS, type AnswerRefusal, type Ceremony, type Guest } from '../ceremony.rules.ts'
import { needText } from './guest-words.page.tsx'

export const guestAnswerRefusalText: Record<AnswerRefusal, string> = {
  'too-late': 'Die Frist für Ihre Antwort ist abgelaufen. Bitte wenden Sie sich an das Wettbewerbsbüro.',
}

/** As it was typed or is stored. */
export type AnswerValues = { coming?: string; companions?: string; needs?: string[]; needsNote?: string; consent?: boolean }

type View = {
  token: string
  edition: string
  ceremony: Ceremony
  guest: Guest
  isOver: boolean
  values: AnswerValues
  errors?: FieldErrors
}

const TRAIL = [{ label: 'Startseite', href: paths.home.to() }]

export function answerPage(view: View): Page {
  const { edition, ceremony, guest, isOver, errors } = view
  return {
    title: 'Einladung zur Preisverleihung',
    trail: TRAIL,
    errors,
    body: (
      <>
        <p class="ik-lead">
          Guten Tag {guest.name}, das Wettbewerbsbüro lädt Sie zur Preisverleihung ein: {edition}.
        </p>
        <SummaryList
          rows={[
            { term: 'Beginn', detail: moment(ceremony.beginsAt) },
            { term: 'Ort', detail: <Lines text={ceremony.place} /> },
            ...(ceremony.hints ? [{ term: 'Hinweise', detail: <Lines text={ceremony.hints} /> }] : []),
            { term: 'Antwort', detail: `bis ${closing(ceremony.answerUntil)}` },
          ]}
        />
        <Given guest={guest} />
        {isOver ? (
          <Notice tone="info" title="Die Frist für Antworten ist abgelaufen" level={2}>
            <p class="kern-body">Wenn sich etwas geändert hat, wenden Sie sich bitte an das Wettbewerbsbüro.</p>
          </Notice>
        ) : (
          <AnswerForm {...view} />
        )}
      </>
    ),
  }
}

function Given({ guest: { answer } }: { guest: Guest }) {
  if (!answer) return null
  const { coming, companions } = answer
  const others = companions.length === 0 ? '' : `, mit ${companions.join(', ')}`
  return (
    <Notice tone="success" title={coming ? `Sie kommen${others}` : 'Sie haben abgesagt'} level={2}>
      <p class="kern-body">Gespeichert am {moment(answer.answeredAt)}. Bis zum Ende der Frist können Sie Ihre Antwort ändern.</p>
    </Notice>
  )
}

function AnswerForm({ token, ceremony, values, errors }: View) {
  return (
    <Form action={paths.guest.invitation.to({ token })} label="Ihre Antwort">
      <h2 class="kern-heading-large">Ihre Antwort</h2>
      <RadioGroup
        name="coming"
        legend="Kommen Sie?"
        options={[
          { value: 'yes', label: 'Ja, ich komme' },
          { value: 'no', label: 'Nein, ich sage ab' },
        ]}
        value={values.coming}
        error={errors?.coming}
      />
      <Companions values={values} errors={errors} />
      <Checkbox
        name="consent"
        value="yes"
        label="Ich willige ein, dass das Wettbewerbsbüro diese Angaben für die Preisverleihung speichert. Wen ich mitbringe, weiß davon."
        hint={`Nur das Wettbewerbsbüro sieht sie. Am ${day(eraseAt(ceremony))} werden sie gelöscht. Sie können die Einwilligung jederzeit widerrufen: Bis zum Ende der Frist sagen Sie dafür hier ab, danach genügt eine Nachricht an das Wettbewerbsbüro. Wer absagt, braucht keine Einwilligung.`}
        checked={values.consent}
        error={errors?.consent}
      />
      <Actions>
        <SubmitButton label="Antwort senden" />
      </Actions>
    </Form>
  )
}

function Companions({ values, errors }: Pick<View, 'values' | 'errors'>) {
  return (
    <>
      <TextArea
        name="companions"
        label="Wer begleitet Sie?"
        hint="Höchstens fünf Personen, je Zeile ein Name."
        optional
        rows={3}
        value={values.companions}
        error={errors?.companions}
      />
      <CheckboxGroup
        name="needs"
        legend="Was brauchen Sie oder Ihre Begleitung?"
        optional
        options={NEEDS.map((need) => ({ value: need, label: needText[need] }))}
        values={values.needs}
        error={errors?.needs}
      />
      <TextArea
        name="needsNote"
        label="Was sollen wir noch wissen?"
        hint="Zum Beispiel Unverträglichkeiten oder eine Begleitperson, die hilft."
        optional
        rows={3}
        value={values.needsNote}
        error={errors?.needsNote}
      />
    </>
  )
}

/** The same for a link that never was, and for one whose guest has been forgotten. */
export function invitationGonePage(): Page {
  return {
    title: 'Diese Einladung gilt nicht mehr',
    trail: TRAIL,
    body: (
      <p>Einladungen zur Preisverleihung werden einige Wochen danach gelöscht. Bitte wenden Sie sich an das Wettbewerbsbüro.</p>
    ),
  }
}
