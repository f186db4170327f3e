import { Select } from '../../../ui/fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { BlockKind, ChosenBlock } from '../blocks.rules.ts'

type ChosenProps = { kind: ChosenBlock['kind']; offered: ChosenBlock[]; value: string; error?: string }

const words: Record<ChosenBlock['kind'], { label: string; hint: string; none: string }> = {
  news: {
    label: 'Welche Meldung?',
    hint: 'Die neuesten stehen oben. Überschrift und Kurztext werden übernommen, wie sie jetzt sind.',
    none: 'Im Augenblick ist keine Meldung öffentlich.',
  },
  project: {
    label: 'Welches Projekt?',
    hint: 'Die neuesten stehen oben. Überschrift und Kurztext werden übernommen, wie sie jetzt sind.',
    none: 'Im Augenblick ist kein Projekt öffentlich.',
  },
  event: {
    label: 'Welche Veranstaltung?',
    hint: 'Die nächsten stehen oben. Titel, Zeit und Ort werden übernommen, wie sie jetzt sind. Auf Termine anderer weisen Sie mit einem Text oder einem Aufruf hin.',
    none: 'Im Augenblick ist keine kommende Veranstaltung öffentlich. Auf Termine anderer weisen Sie mit einem Text oder einem Aufruf hin.',
  },
}

export function isChosenKind(kind: BlockKind): kind is ChosenBlock['kind'] {
  return kind in words
}

export function ChosenBlockField({ kind, offered, value, error }: ChosenProps) {
  const { label, hint } = words[kind]
  const options = offered.map((block) => ({ value: block.href, label: nameOf(block) }))
  return (
    <Select
      name="href"
      label={label}
      hint={hint}
      options={[{ value: '', label: 'Bitte wählen' }, ...options]}
      value={value}
      error={error}
      required
    />
  )
}

export function NothingToChoose({ kind }: Pick<ChosenProps, 'kind'>) {
  return (
    <Notice tone="info" title="Hier gibt es nichts auszuwählen" level={2}>
      <p>{words[kind].none}</p>
    </Notice>
  )
}

/** Several of a series have the same title. */
function nameOf(block: ChosenBlock): string {
  return block.kind === 'event' ? `${block.title} (${block.when})` : block.title
}
