import { closing, day, moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Card, CardGrid } from '../../../../ui/card.tsx'
import { Hidden, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { eraseAt, planOf, type Appointment, type Ceremony, type HeadCount } from '../../ceremony.rules.ts'
import type { Edition } from '../../edition.rules.ts'
import { markOf } from '../mark-of.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export type CeremonyValues = Partial<
  Record<'place' | 'day' | 'time' | 'lastDay' | 'hints' | 'openingMinutes' | 'eraseWeeks', string>
>

export function planChangedText({ place, beginsAt, answerUntil }: Appointment): string {
  return `Inzwischen hat jemand anderes Ort und Zeit gespeichert: ${place.replaceAll(/\s*\n\s*/g, ', ')}, ${moment(beginsAt)}, Antworten bis ${closing(answerUntil)}. Ihre Angaben stehen noch hier. Speichern Sie noch einmal, wenn sie gelten sollen.`
}

type View = {
  edition: Edition
  ceremony: Ceremony | null
  count: HeadCount
  values: CeremonyValues
  told?: number
  errors?: FieldErrors
}

export function ceremonyPage(view: View): Page {
  const { edition, ceremony, count, told = 0, errors } = view
  return {
    title: 'Preisverleihung',
    trail: officeTrail,
    errors,
    body: (
      <>
        {told > 0 ? (
          <Notice tone="success" title="Ort und Zeit sind gespeichert" level={2}>
            <p>{told === 1 ? 'Ein Gast erfährt' : `${told} Gäste erfahren`} die Änderung per E-Mail.</p>
          </Notice>
        ) : null}
        <p class="ik-lead">{ceremony ? summary(edition, ceremony) : `${edition.title}: Ort und Zeit stehen noch nicht fest.`}</p>
        {ceremony ? <Parts count={count} /> : null}
        <PlanForm {...view} />
      </>
    ),
  }
}

function summary(edition: Edition, ceremony: Ceremony): string {
  const erased = ceremony.erasedAt
    ? `Die Angaben der Gäste wurden am ${day(ceremony.erasedAt)} gelöscht.`
    : `Die Angaben der Gäste werden am ${day(eraseAt(ceremony))} gelöscht.`
  return `${edition.title}: ${moment(ceremony.beginsAt)}. Antworten bis ${closing(ceremony.answerUntil)}. ${erased}`
}

function Parts({ count }: { count: HeadCount }) {
  return (
    <CardGrid>
      <Card level={2} title="Gäste" href={paths.office.ceremony.guests.to()}>
        <p class="kern-body">
          <strong class="office-count">{count.coming + count.companions}</strong> kommen, davon {count.companions} als Begleitung;{' '}
          {count.declined} haben abgesagt, {count.open} haben noch nicht geantwortet
        </p>
      </Card>
      <Card level={2} title="Reden und Ablauf" href={paths.office.ceremony.speeches.to()}>
        <p class="kern-body">Wer in welcher Kategorie spricht, in welcher Reihenfolge und wie lange</p>
      </Card>
    </CardGrid>
  )
}

function PlanForm({ ceremony, count, values, errors }: View) {
  const field = (name: keyof CeremonyValues) => ({ name, value: values[name], error: errors?.[name] })
  return (
    <Form action={paths.office.ceremony.overview.to()} label="Ort und Zeit">
      <h2 class="kern-heading-large">Ort und Zeit</h2>
      <Hidden name="seen" value={markOf(planOf(ceremony))} />
      <TextArea {...field('place')} label="Ort" hint="Name und Anschrift, wie sie in der Einladung stehen." rows={3} required />
      <TextField {...field('day')} label="Tag" hint="Zum Beispiel 15.4.2026." short required />
      <TextField {...field('time')} label="Beginn" hint="Ortszeit in Düsseldorf, zum Beispiel 11:00." short required />
      <TextField {...field('lastDay')} label="Letzter Tag für Antworten" hint="Zum Beispiel 1.4.2026." short required />
      <TextArea
        {...field('hints')}
        label="Hinweise für Gäste"
        hint="Zum Beispiel Einlass, Anreise oder Zugang ohne Stufen."
        optional
        rows={4}
      />
      <TextField
        {...field('openingMinutes')}
        label="Minuten vor der ersten Rede"
        hint="Für Begrüßung und Eröffnung."
        inputMode="numeric"
        short
        required
      />
      <TextField
        {...field('eraseWeeks')}
        label="Wochen, nach denen die Angaben der Gäste gelöscht werden"
        inputMode="numeric"
        short
        required
      />
      <WhoIsTold invited={count.invited} />
      <Actions>
        <SubmitButton label="Speichern" tone={ceremony ? 'secondary' : 'primary'} />
      </Actions>
    </Form>
  )
}

function WhoIsTold({ invited }: { invited: number }) {
  if (invited === 0) return null
  return (
    <p class="kern-body">
      Eingeladen {invited === 1 ? 'ist ein Gast' : `sind ${invited} Gäste`}. Ändern Sie Ort, Beginn oder den letzten Tag für
      Antworten, erfahren das mit dem Speichern alle per E-Mail.
    </p>
  )
}
