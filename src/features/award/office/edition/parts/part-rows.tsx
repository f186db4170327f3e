import type { FieldErrors } from '../../../../../platform/forms.ts'
import { Fieldset, Hidden } from '../../../../../ui/fields.tsx'
import { SubmitButton } from '../../../../../ui/form.tsx'
import { FieldControl } from './field-control.tsx'
import type { Item, PartFacts } from './field.ts'
import { itemField } from './part.form.ts'
import type { ItemList } from './part.ts'

type Props = { list: ItemList; items: Item[]; facts: PartFacts; errors?: FieldErrors }

/** Every row with its buttons; they change the page and store nothing. */
export function PartRows({ list, items, facts, errors }: Props) {
  return (
    <>
      {items.map((item, index) => (
        <Row key={index} list={list} item={item} place={{ index, count: items.length }} facts={facts} errors={errors} />
      ))}
      {items.length === 0 ? <p>Noch ist nichts eingetragen.</p> : null}
      {list.fixed ? null : (
        <p>
          <SubmitButton label={`${list.noun} hinzufügen`} name="act" value="add" tone="secondary" />
        </p>
      )}
    </>
  )
}

type RowProps = Omit<Props, 'items'> & { item: Item; place: { index: number; count: number } }

function Row({ list, item, place, facts, errors }: RowProps) {
  const { index } = place
  return (
    <Fieldset legend={rowName(list, item, index)}>
      <Hidden name={itemField(index, 'id')} value={item.id} />
      {list.fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          name={itemField(index, field.name)}
          text={item.texts[field.name] ?? ''}
          error={errors?.[itemField(index, field.name)]}
          facts={facts}
        />
      ))}
      {list.fixed ? null : <RowButtons about={rowName(list, item, index)} place={place} unordered={list.unordered} />}
    </Fieldset>
  )
}

function rowName(list: ItemList, item: Item, index: number): string {
  const title = list.titleOf(item)
  return list.fixed ? title : `${list.noun} ${index + 1}${title ? `: ${title}` : ''}`
}

type ButtonProps = { about: string; place: { index: number; count: number }; unordered?: boolean }

function RowButtons({ about, place: { index, count }, unordered }: ButtonProps) {
  return (
    <div class="edition-row-buttons">
      {unordered || index === 0 ? null : <RowButton label="Nach oben" act={`up-${index}`} about={about} />}
      {unordered || index === count - 1 ? null : <RowButton label="Nach unten" act={`down-${index}`} about={about} />}
      <RowButton label="Entfernen" act={`remove-${index}`} about={about} />
    </div>
  )
}

function RowButton({ label, act, about }: { label: string; act: string; about: string }) {
  return <SubmitButton label={label} about={about} name="act" value={act} tone="secondary" />
}
