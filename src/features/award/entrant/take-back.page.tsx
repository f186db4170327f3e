import { paths } from '../../../paths.ts'
import { closing, momentWithSeconds } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Entry } from '../entry.rules.ts'
import type { TakeBackRefusal } from '../submission.rules.ts'
import { entryTrail } from './review.page.tsx'

export const takeBackText: Record<TakeBackRefusal, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag nicht zurücknehmen. Bitte wenden Sie sich an eine Person, die die Mitglieder Ihrer Organisation verwaltet.',
  withdrawn: 'Dieser Beitrag ist zurückgezogen und nimmt nicht mehr teil. Es gibt nichts zurückzunehmen.',
  'not-handed-in': 'Dieser Beitrag ist nicht eingereicht. Es gibt nichts zurückzunehmen.',
  'deadline-passed':
    'Die Einreichungsfrist ist abgelaufen. Der eingereichte Beitrag zählt und kann nicht mehr zurückgenommen werden.',
}

type TakingBack = { entry: Entry; refused?: TakeBackRefusal; isWithdrawable?: boolean; keptArrival?: Date }

export function takeBackPage({ entry, refused, isWithdrawable, keptArrival }: TakingBack): Page {
  return {
    title: 'Beitrag zurücknehmen',
    trail: entryTrail(entry),
    errors: refused ? { form: takeBackText[refused] } : undefined,
    body: refused ? (
      <Actions>
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" />
        {refused === 'deadline-passed' && isWithdrawable ? (
          <ButtonLink href={paths.award.withdrawal.to({ entryId: entry.id })} label="Beitrag zurückziehen" tone="secondary" />
        ) : null}
      </Actions>
    ) : (
      <>
        {keptArrival ? <KeptClick at={keptArrival} /> : null}
        <Notice tone="warning" title="Ein zurückgenommener Beitrag nimmt nicht teil" level={2}>
          <p class="kern-body">{afterwards(entry)}</p>
        </Notice>
        <p class="kern-body">
          Die zurückgenommene Fassung und ihre Eingangsbestätigung bleiben erhalten. Sie bekommen beim erneuten Einreichen eine
          neue Eingangsnummer und einen neuen Zeitpunkt.
        </p>
        <Form action={paths.award.takeBack.to({ entryId: entry.id })} label="Beitrag zurücknehmen">
          <Actions>
            <SubmitButton label="Beitrag zurücknehmen" tone="danger" />
            <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Eingereicht lassen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function KeptClick({ at }: { at: Date }) {
  return (
    <Notice tone="info" title={`Ihr Klick von ${momentWithSeconds(at)} ist festgehalten`} level={2}>
      <p class="kern-body">Er zählt, wenn Sie den Beitrag innerhalb von 15 Minuten danach unten noch einmal zurücknehmen.</p>
    </Notice>
  )
}

function afterwards({ askedAt, edition: { closesAt } }: Entry): string {
  if (askedAt >= closesAt) return `Die Frist endete am ${closing(closesAt)}. Ein erneutes Einreichen ist nicht mehr möglich.`
  return `Er wird wieder zum Entwurf. Damit er teilnimmt, reichen Sie ihn bis ${closing(closesAt)} erneut ein.`
}
