import type { ComponentChildren } from 'preact'

type FormProps = {
  action: string
  /** 'post' when not given; filters and searches are 'get'. */
  method?: 'post' | 'get'
  multipart?: boolean
  /** Names the form where a page has several: the error of one must not be read as the other's. */
  label?: string
  /** For buttons that stand outside it. */
  id?: string
  children: ComponentChildren
}

/** novalidate: our own whole sentences beside the field instead of the browser's bubble. */
export function Form({ action, method, multipart, label, id, children }: FormProps) {
  return (
    <form
      class="ik-form"
      id={id}
      action={action}
      method={method ?? 'post'}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {children}
    </form>
  )
}

export type Tone = 'primary' | 'secondary' | 'tertiary' | 'danger'
const toneClass: Record<Tone, string> = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
  danger: 'kern-btn kern-btn--primary ik-btn--danger',
}

type SubmitProps = {
  label: string
  /** Several buttons in one form tell themselves apart by name and value. */
  name?: string
  value?: string
  tone?: Tone
  /** Read out after the label where several buttons have the same one: "Entfernen" + "Anlage 1.pdf". */
  about?: string
  /** The id of a form that it does not stand in. */
  form?: string
}

export function SubmitButton({ label, name, value, tone, about, form }: SubmitProps) {
  return (
    <button type="submit" class={toneClass[tone ?? 'primary']} name={name} value={value} form={form}>
      <span class="kern-label">
        {label}
        {about ? <span class="ik-visually-hidden"> {about}</span> : null}
      </span>
    </button>
  )
}

export function ButtonLink({ href, label, tone, about }: { href: string; label: string; tone?: Tone; about?: string }) {
  return (
    <a class={toneClass[tone ?? 'primary']} href={href}>
      <span class="kern-label">
        {label}
        {about ? <span class="ik-visually-hidden"> {about}</span> : null}
      </span>
    </a>
  )
}

/** One field and its button on one line, where there is room: for searches. */
export function FieldWithButton({ children }: { children: ComponentChildren }) {
  return <div class="ik-field-with-button">{children}</div>
}

/** The buttons at the end of a form or page, the most important first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="kern-btn-wrapper ik-actions">{children}</div>
}
