import type { ComponentChildren } from 'preact'

type FieldsetProps = { legend: string; hint?: ComponentChildren; children: ComponentChildren }

/** Fields that belong together, with their common name. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="kern-fieldset ik-fieldset">
      <legend class="kern-label kern-label--large">{legend}</legend>
      {hint ? <div class="kern-hint">{hint}</div> : null}
      <div class="kern-fieldset__body">{children}</div>
    </fieldset>
  )
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
