import type { Field, Item } from './field.ts'

export const VISIBLE_FROM: Field = {
  name: 'visible_from',
  label: 'Öffentlich ab',
  kind: 'instant',
  hint: 'Vorher ist diese Angabe nirgends zu sehen, auch nicht in der Suche.',
}

/** What is added appears together with what stands before it, unless somebody says otherwise. */
export const besideLast = (last: Item | undefined) => ({ visible_from: last?.texts.visible_from ?? '' })
