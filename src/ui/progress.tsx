import { slug } from '../plain/slug.ts'

export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const id = `fortschritt-${slug(label)}`
  return (
    <div class="kern-progress">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <progress id={id} value={value} max={max}>
        {value} von {max}
      </progress>
    </div>
  )
}
