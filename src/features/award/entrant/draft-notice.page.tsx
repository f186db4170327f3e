import { paths } from '../../../paths.ts'
import { closing } from '../../../plain/german-date.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { stateOf, type Entry } from '../entry.rules.ts'

/** On every page of a draft: nobody may believe that saving was enough. */
export function DraftNotice({ entry }: { entry: Entry }) {
  const state = stateOf(entry)
  if (state === 'withdrawn' || state === 'handed-in') return null
  if (entry.askedAt >= entry.edition.closesAt) return <ClosedNotice />
  return (
    <Notice tone="warning" title="Gespeichert ist nicht eingereicht">
      <p>
        {state === 'taken-back'
          ? 'Dieser Beitrag ist zurückgenommen und damit nicht mehr eingereicht. '
          : 'Dieser Beitrag ist ein Entwurf. '}
        Er nimmt erst teil, wenn Sie ihn einreichen: spätestens bis {closing(entry.edition.closesAt)}.
      </p>
    </Notice>
  )
}

/** Above a list: once, as long as nothing of it is handed in. */
export function DraftsNotice({ entries }: { entries: Entry[] }) {
  const open = entries.filter((entry) => entry.askedAt < entry.edition.closesAt)
  const draft = open.find((entry) => stateOf(entry) === 'draft' || stateOf(entry) === 'taken-back')
  if (!draft || open.some((entry) => stateOf(entry) === 'handed-in')) return null
  return (
    <Notice tone="warning" title="Gespeichert ist nicht eingereicht">
      <p>Mit einem Entwurf nehmen Sie noch nicht teil. Reichen Sie ihn spätestens bis {closing(draft.edition.closesAt)} ein.</p>
    </Notice>
  )
}

function ClosedNotice() {
  return (
    <Notice tone="danger" title="Die Einreichungsfrist ist abgelaufen">
      <p>Dieser Beitrag wurde nicht eingereicht. Sie können ihn weiterhin lesen.</p>
      <ButtonLink href={paths.award.dates.to()} label="Termine ansehen" tone="secondary" />
    </Notice>
  )
}
