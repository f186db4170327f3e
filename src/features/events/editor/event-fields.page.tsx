import { day } from '../../../plain/german-date.ts'
import { Checkbox, Fieldset, Select, TextArea, TextField } from '../../../ui/fields.tsx'
import { FORMS, SERIES, type EventField } from '../event-content.rules.ts'
import type { EditionChoice } from '../event.queries.ts'
import { formText, seriesText } from '../event-words.page.tsx'
import type { AwardDateChoice } from './award-dates.ts'
import type { EventValues } from './event-values.ts'

export type FieldsView = {
  values: EventValues
  editions: EditionChoice[]
  dates: AwardDateChoice[]
  errors?: Record<string, string>
}

const choose = { value: '', label: 'Bitte wählen' }

export function EventFields(view: FieldsView) {
  return (
    <>
      <WhatFields {...view} />
      <WhenFields {...view} />
      <RegistrationFields {...view} />
      <OnlineFields {...view} />
    </>
  )
}

const bound =
  ({ values, errors = {} }: FieldsView) =>
  (name: EventField) => ({ name, value: values[name], error: errors[name] })

function WhatFields(view: FieldsView) {
  const field = bound(view)
  return (
    <Fieldset legend="Was">
      <Select
        {...field('series')}
        label="Reihe"
        options={[choose, ...SERIES.map((series) => ({ value: series, label: seriesText[series] }))]}
      />
      <TextField {...field('title')} label="Titel" maxCharacters={150} />
      <TextField
        {...field('summary')}
        label="Zusammenfassung"
        hint="Ein Satz für Listen und Kalender."
        maxCharacters={300}
        optional
      />
      <TextArea
        {...field('text')}
        label="Beschreibung"
        hint="Absätze durch eine Leerzeile, Überschriften mit ##, Listen mit -."
        rows={10}
        maxCharacters={10_000}
        markdown={{}}
      />
      <AwardFields {...view} />
      <TextField {...field('contact')} type="email" label="E-Mail-Adresse für Rückfragen" hint="Sie ist öffentlich." />
    </Fieldset>
  )
}

function AwardFields(view: FieldsView) {
  const field = bound(view)
  const { editions, dates, values } = view
  const isGone = values.awardDate !== '' && !dates.some(({ awardDate }) => awardDate === values.awardDate)
  return (
    <>
      <Select
        {...field('editionSlug')}
        label="Gehört zum Landespreis"
        options={[
          { value: '', label: 'zu keiner Ausgabe' },
          ...editions.map(({ slug, title }) => ({ value: slug, label: `${title} (${slug})` })),
        ]}
      />
      <Select
        {...field('awardDate')}
        label="Ist der Termin des Landespreises"
        hint="Dann führen die Seiten „Landespreis“ und „Termine“ hierher."
        options={[
          { value: '', label: 'keiner' },
          ...(isGone ? [{ value: values.awardDate, label: `${values.awardDate} (diesen Termin gibt es nicht mehr)` }] : []),
          ...dates.map((date) => ({ value: date.awardDate, label: dateText(date) })),
        ]}
      />
    </>
  )
}

/** Whoever copies or restores an event sees that another one is this date already. */
function dateText({ title, startsAt, claimedBy }: AwardDateChoice): string {
  const claims = claimedBy.map((other) => `„${other}“`).join(', ')
  return `${title}, ${day(startsAt)}${claims === '' ? '' : ` (dorthin führt schon: ${claims})`}`
}

function WhenFields(view: FieldsView) {
  const field = bound(view)
  return (
    <Fieldset legend="Wann und wo" hint="Alle Zeiten in Düsseldorfer Ortszeit.">
      <TextField {...field('startsAt')} type="datetime-local" label="Beginn" />
      <TextField {...field('endsAt')} type="datetime-local" label="Ende" />
      <Select
        {...field('form')}
        label="Online oder vor Ort"
        options={[choose, ...FORMS.map((form) => ({ value: form, label: formText[form] }))]}
      />
      <TextField
        {...field('place')}
        label="Ort"
        hint="Anschrift oder, bei Online-Veranstaltungen, das Programm."
        maxCharacters={200}
      />
      <TextField
        {...field('visibleFrom')}
        type="datetime-local"
        label="Sichtbar ab"
        hint="Leer: sobald Sie veröffentlichen."
        optional
      />
    </Fieldset>
  )
}

function RegistrationFields(view: FieldsView) {
  const field = bound(view)
  const { values, errors } = view
  return (
    <Fieldset legend="Anmeldung">
      <Checkbox
        name="registers"
        label="Man meldet sich hier im Portal an"
        checked={values.registers === 'ja'}
        error={errors?.registers}
      />
      <TextField
        {...field('registersFrom')}
        type="datetime-local"
        label="Anmeldung ab"
        hint="Leer: sobald die Veranstaltung sichtbar ist."
        optional
      />
      <TextField {...field('registersUntil')} type="datetime-local" label="Anmeldung bis" hint="Leer: bis zum Beginn." optional />
      <TextField
        {...field('capacity')}
        inputMode="numeric"
        label="Plätze"
        hint="Leer: ohne Begrenzung. Sind alle vergeben, führt das Portal eine Warteliste in der Reihenfolge der Anmeldung."
        short
        optional
      />
      <AskedFields {...view} />
    </Fieldset>
  )
}

function AskedFields(view: FieldsView) {
  const field = bound(view)
  return (
    <>
      <TextArea
        {...field('questions')}
        label="Eigene Fragen an alle, die sich anmelden"
        hint="Eine in jede Zeile."
        rows={4}
        optional
      />
      <TextField
        {...field('reminderHours')}
        label="Erinnerungen"
        hint="So viele Stunden vor dem Beginn, mit Komma getrennt: 168, 24 erinnert eine Woche und einen Tag vorher."
        short
        optional
      />
    </>
  )
}

function OnlineFields(view: FieldsView) {
  const field = bound(view)
  return (
    <Fieldset legend="Einwahl" hint="Nur wer einen Platz hat, sieht sie, und erst ab dem Zeitpunkt, den Sie hier wählen.">
      <TextField {...field('dialIn')} type="url" label="Adresse zum Einwählen" optional />
      <TextField {...field('dialInMinutes')} inputMode="numeric" label="Sichtbar so viele Minuten vor dem Beginn" short />
    </Fieldset>
  )
}
