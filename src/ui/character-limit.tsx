import { characterCount, nearLimit } from '../plain/character-count.ts'
import { fieldId, limitId } from './field-id.ts'

type CharacterLimitProps = {
  name: string
  maxCharacters?: number
  value?: string
  /** Seen only when the text comes near the limit; always part of the field's description. */
  quiet?: boolean
}

/** Tells the limit; with script character-count.element.ts counts along. */
export function CharacterLimit({ name, maxCharacters, value, quiet }: CharacterLimitProps) {
  if (!maxCharacters) return null
  const used = characterCount(value ?? '')
  return (
    <character-count for={fieldId(name)} max={String(maxCharacters)} quiet={quiet ? 'quiet' : undefined}>
      <p class="kern-body kern-body--small kern-body--muted" id={limitId(name)} hidden={quiet && !nearLimit(used, maxCharacters)}>
        {limitText(used, maxCharacters)}
      </p>
    </character-count>
  )
}

function limitText(used: number, maxCharacters: number): string {
  const limit = `Höchstens ${maxCharacters.toLocaleString('de-DE')} Zeichen`
  return used > maxCharacters ? `${limit}, es sind ${used.toLocaleString('de-DE')}` : limit
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'character-count': { for: string; max: string; quiet?: string; children?: ComponentChildren }
    }
  }
}
