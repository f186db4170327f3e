import { slug } from '../plain/slug.ts'

type ProgressProps = {
  label: string
  /** What the heading above says already: only for those who do not see that they belong together. */
  about?: string
  value: number
  max: number
}

export function Progress({ label, about, value, max }: ProgressProps) {
  const id = `fortschritt-${slug(about ? `${about} ${label}` : label)}`
  return (
    <div class="kern-progress">
      <label class="kern-label" for={id}>
        {about ? <span class="ik-visually-hidden">{about}: </span> : null}
        {label}
      </label>
      <progress id={id} value={value} max={max}>
        {value} von {max}
      </progress>
    </div>
  )
}
