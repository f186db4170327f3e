import { brand } from '../../../brand.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import { mailHtml } from '../../../ui/mail.tsx'
import type { Appointment } from '../ceremony.rules.ts'

type Facts = { name: string; edition: string; before: Appointment; after: Appointment; baseUrl: string }

/** Without a link: the one of the invitation is the guest's alone, and only its hash is stored. */
export function ceremonyChangeMail({ name, edition, before, after, baseUrl }: Facts) {
  const told = `bei der Preisverleihung, zu der das Wettbewerbsbüro Sie eingeladen hat, hat sich etwas geändert: ${edition}.`
  const facts = [
    line('Beginn', moment(before.beginsAt), moment(after.beginsAt)),
    line('Ort', inOneLine(before.place), inOneLine(after.place)),
    line('Antworten bis', closing(before.answerUntil), closing(after.answerUntil)),
  ]
  const how =
    'Haben Sie schon geantwortet, gilt Ihre Antwort weiter. Ändern oder geben können Sie sie mit dem Link aus Ihrer Einladung.'
  return {
    subject: 'Preisverleihung: Ort oder Zeit geändert',
    text: [`Guten Tag ${name},`, told, facts.join('\n'), how].join('\n\n'),
    html: mailHtml({
      portal: brand.name,
      title: 'Preisverleihung: Ort oder Zeit geändert',
      baseUrl,
      body: (
        <>
          {[`Guten Tag ${name},`, told, ...facts, how].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      ),
    }),
  }
}

function line(label: string, before: string, after: string): string {
  return before === after ? `${label}: ${after} (wie bisher).` : `${label}: ${after} (bisher: ${before}).`
}

function inOneLine(place: string): string {
  return place
    .split('\n')
    .map((part) => part.trim())
    .join(', ')
}
