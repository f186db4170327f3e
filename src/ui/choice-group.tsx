import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FieldError, FieldHint, LabelText } from './field-parts.tsx'
import { fieldId } from './field-id.ts'

export type Choice = { value: string; label: ComponentChildren; hint?: ComponentChildren }
type GroupProps = {
  name: string
  legend: string
  options: Choice[]
  hint?: ComponentChildren
  error?: string
  optional?: boolean
  /** Several groups can send their choices under one name; each keeps an id of its own. */
  sentAs?: string
}

export function RadioGroup({ value, ...group }: GroupProps & { value?: string }) {
  return <ChoiceGroup {...group} kind="radio" chosen={value === undefined ? [] : [value]} />
}

export function CheckboxGroup({ values, ...group }: GroupProps & { values?: string[] }) {
  return <ChoiceGroup {...group} kind="checkbox" chosen={values ?? []} />
}

function ChoiceGroup(props: GroupProps & { kind: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, error } = props
  return (
    <fieldset
      class={classes('kern-fieldset', error && 'kern-fieldset--error')}
      aria-describedby={describedBy(name, { hint: props.hint, error })}
    >
      <legend class="kern-label">
        <LabelText label={props.legend} optional={props.optional} />
      </legend>
      <FieldHint name={name} hint={props.hint} />
      <div class="kern-fieldset__body">
        {props.options.map((option, index) => (
          <ChoiceItem key={option.value} {...props} option={option} id={choiceId(name, index)} />
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  )
}

/** The first keeps the plain id, so that the error summary leads to a control. */
const choiceId = (name: string, index: number) => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`)

type ItemProps = {
  name: string
  sentAs?: string
  kind: 'radio' | 'checkbox'
  chosen: string[]
  error?: string
  option: Choice
  id: string
}

function ChoiceItem({ name, sentAs, kind, chosen, error, option, id }: ItemProps) {
  const hintOfChoice = option.hint ? `${id}-erklaerung` : undefined
  return (
    <div class="kern-form-check">
      <input
        class={classes(`kern-form-check__${kind}`, error && `kern-form-check__${kind}--error`)}
        type={kind}
        id={id}
        name={sentAs ?? name}
        value={option.value}
        checked={chosen.includes(option.value)}
        aria-describedby={hintOfChoice}
        aria-invalid={error && kind === 'checkbox' ? 'true' : undefined}
      />
      <label class="kern-label" for={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div class="kern-hint ik-choice-hint" id={hintOfChoice}>
          {option.hint}
        </div>
      ) : null}
    </div>
  )
}
