import { paths } from '../../../paths.ts'
import { moment, time, weekdayAndDay } from '../../../plain/german-date.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** In the place of what is prepared but not to be read yet, or not there at all. `what` is a plural: 'Die Kategorien'. */
export function NotYet({ what, at }: { what: string; at: Date | null }) {
  return (
    <EmptyState
      title={at ? 'Noch nicht veröffentlicht' : 'Hier steht noch nichts'}
      action={<ButtonLink href={paths.award.call.to()} label="Zum Landespreis" tone="secondary" />}
    >
      <p>{at ? `${what} erscheinen am ${appearance(at)}.` : `${what} sind für diese Ausgabe nicht hinterlegt.`}</p>
    </EmptyState>
  )
}

function appearance(at: Date): string {
  return time(at) === '00:00 Uhr' ? weekdayAndDay(at) : moment(at)
}
