/** `settings` and `leaving` are addresses that whoever has them may use. */
export type MailLinks = { settings: string; leaving: string }

const WHY = 'Sie bekommen diese E-Mail, weil Sie sie bestellt und Ihre Adresse bestätigt haben.'
const LINK = 'color:#2044aa'

/** The end of each mail that somebody subscribed to. */
export function MailLeaving({ links: { settings, leaving } }: { links: MailLinks }) {
  return (
    <p style="margin:24px 0 0;font-size:15px;line-height:22px;color:#404565">
      {WHY}{' '}
      <a href={settings} style={LINK}>
        Einstellungen ändern
      </a>{' '}
      oder{' '}
      <a href={leaving} style={LINK}>
        abbestellen
      </a>
      .
    </p>
  )
}

export function mailLeavingText({ settings, leaving }: MailLinks): string {
  return `${WHY}\n\nEinstellungen ändern: ${settings}\n\nAbbestellen: ${leaving}`
}
