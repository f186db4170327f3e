import type { ComponentChildren } from 'preact'
import { moment } from '../plain/german-date.ts'
import { Details } from './details.tsx'
import { Hidden } from './fields.tsx'
import { Form, SubmitButton } from './form.tsx'
import { SummaryList } from './summary-list.tsx'
import { TextChanges } from './text-changes.tsx'
import { Typed } from './typed.tsx'

export type KeptVersion = {
  number: number
  at: Date
  /** Null: nobody here wrote it, it was taken over. */
  by: string | null
  /** What became of it, in a few words; null: nothing. */
  fate: string | null
  /** What it says, field by field, as people read it. */
  fields: { term: string; text: string }[]
}

type KeptVersionsProps = {
  /** The newest first. */
  versions: KeptVersion[]
  /** Where an older one is saved once more; null: nothing is changed any more. */
  restoration: string | null
}

/** Every version with what it changed, and the way back to each. */
export function KeptVersions({ versions, restoration }: KeptVersionsProps) {
  const newest = versions[0]?.number ?? 0
  return (
    <>
      <p class="kern-body">
        Das Neueste zuerst.
        {restoration ? ' Wiederherstellen löscht nichts: Die ältere Fassung wird als neuer Entwurf gespeichert.' : ''}
      </p>
      {versions.map((version, index) => (
        <Version key={version.number} version={version} before={versions[index + 1]}>
          {restoration && version.number !== newest ? (
            <Form action={restoration} label={`Fassung ${version.number} wiederherstellen`}>
              <Hidden name="base" value={newest} />
              <Hidden name="number" value={version.number} />
              <SubmitButton label={`Fassung ${version.number} wiederherstellen`} tone="secondary" />
            </Form>
          ) : null}
        </Version>
      ))}
    </>
  )
}

type VersionProps = { version: KeptVersion; before: KeptVersion | undefined; children: ComponentChildren }

function Version({ version, before, children }: VersionProps) {
  const { number, at, by, fate } = version
  const changes = changesOf(version, before)
  return (
    <section class="ik-flow" aria-labelledby={`fassung-${number}`}>
      <h2 class="kern-heading-medium" id={`fassung-${number}`}>
        Fassung {number}
      </h2>
      <p class="kern-body kern-body--muted">
        {moment(at)}, {by === null ? 'übernommen' : <Typed>{by}</Typed>}
        {fate === null ? '' : `; ${fate}`}
      </p>
      <Details summary={before ? `Was sich gegenüber Fassung ${before.number} geändert hat` : `Text der Fassung ${number}`}>
        {changes.length > 0 ? <SummaryList rows={changes} /> : <p class="kern-body">Der Wortlaut ist derselbe.</p>}
      </Details>
      {children}
    </section>
  )
}

function changesOf({ fields }: KeptVersion, before: KeptVersion | undefined) {
  return fields.flatMap(({ term, text }) => {
    const was = before?.fields.find((field) => field.term === term)?.text ?? ''
    if (was === text) return []
    return [{ term, detail: before ? <TextChanges before={was} after={text} /> : text }]
  })
}
