import type { ComponentChildren } from 'preact'
import type { Side } from '../plain/merge-fields.ts'
import { Details } from './details.tsx'
import { Hidden, RadioGroup, TextArea, TextField } from './fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from './form.tsx'

export type MergedField = {
  name: string
  label: string
  proposal: Side
  mine: ComponentChildren
  theirs: ComponentChildren
  /** How a third version comes about: written anew, or of two lists both; null where one of the two has to be taken. */
  own: { kind: 'line' | 'text'; value: string; maxCharacters: number | null } | { kind: 'both'; label: string } | null
}

type MergeProps = {
  action: string
  cancel: string
  /** The revision that stands beside one's own. */
  base: number
  theirName: string
  /** Everything typed travels in the form itself: nothing is lost by looking. */
  typed: { name: string; value: string }[]
  fields: MergedField[]
}

/** Two versions field by field, side by side; platform/merge-choices.ts reads what it sends. */
export function MergeView({ action, cancel, base, theirName, typed, fields }: MergeProps) {
  return (
    <Form action={action}>
      <Hidden name="base" value={base} />
      {typed.map(({ name, value }, index) => (
        <Hidden key={index} name={`mine.${name}`} value={value} />
      ))}
      {fields.map((field) => (
        <DifferentField key={field.name} field={field} theirName={theirName} />
      ))}
      <Actions>
        <SubmitButton label="Zusammengeführte Fassung speichern" />
        <ButtonLink href={cancel} label="Meine Fassung verwerfen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function DifferentField({ field, theirName }: { field: MergedField; theirName: string }) {
  const { name, label, proposal, own } = field
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{label}</h2>
      <div class="ik-card-grid">
        <Version title="Ihre Fassung">{field.mine}</Version>
        <Version title={`Gespeichert von ${theirName}`}>{field.theirs}</Version>
      </div>
      <RadioGroup
        name={`choice.${name}`}
        legend={`Was soll bei „${label}“ gelten?`}
        options={choicesFor(field)}
        value={proposal}
      />
      {own && own.kind !== 'both' ? (
        <Details summary={`Neue Fassung schreiben: ${label}`} open={proposal === 'own'}>
          <OwnText name={name} label={label} own={own} />
        </Details>
      ) : null}
    </section>
  )
}

function Version({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="kern-card">
      <div class="kern-card__container">
        <h3 class="kern-title kern-title--small">{title}</h3>
        {children}
      </div>
    </div>
  )
}

function choicesFor({ proposal, own }: MergedField) {
  const ownLabel = own?.kind === 'both' ? own.label : 'Die neue Fassung, die ich unten schreibe'
  return [
    {
      value: 'mine',
      label: 'Ihre Fassung',
      hint: proposal === 'mine' && own ? 'Nur Sie haben dieses Feld geändert.' : undefined,
    },
    {
      value: 'theirs',
      label: 'Die gespeicherte Fassung',
      hint: proposal === 'theirs' ? 'Sie haben dieses Feld nicht geändert.' : undefined,
    },
    ...(own ? [{ value: 'own', label: ownLabel }] : []),
  ]
}

type Own = { name: string; label: string; own: { kind: 'line' | 'text'; value: string; maxCharacters: number | null } }

function OwnText({ name, label, own }: Own) {
  const props = {
    name: `own.${name}`,
    label: `Neue Fassung: ${label}`,
    value: own.value,
    maxCharacters: own.maxCharacters ?? undefined,
  }
  return own.kind === 'text' ? (
    <TextArea
      {...props}
      hint="Vorgeschlagen sind beide Texte nacheinander. Gilt nur, wenn Sie oben die neue Fassung wählen."
      rows={10}
    />
  ) : (
    <TextField {...props} hint="Gilt nur, wenn Sie oben die neue Fassung wählen." />
  )
}
