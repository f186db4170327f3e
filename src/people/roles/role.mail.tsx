import { brand } from '../../brand.ts'
import { mailHtml, MailButton } from '../../ui/mail.tsx'
import { roleName } from '../sessions/account.page.tsx'
import type { RoleChange } from './role.rules.ts'

export function roleMail({ act, role, baseUrl }: RoleChange & { baseUrl: string }) {
  const said =
    act === 'grant'
      ? `Sie haben im Portal die Rolle „${roleName[role]}“ erhalten. Bitte melden Sie sich neu an; dabei richten Sie einen zweiten Faktor ein, falls Sie noch keinen haben.`
      : `Ihnen wurde im Portal die Rolle „${roleName[role]}“ entzogen. Bitte melden Sie sich neu an.`
  return {
    subject: 'Ihre Rolle im Portal hat sich geändert',
    html: mailHtml({
      portal: brand.name,
      title: 'Ihre Rolle im Portal',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <MailButton href={baseUrl} label="Zum Portal" />
        </>
      ),
    }),
    text: `Guten Tag,\n\n${said}\n\n${baseUrl}`,
  }
}
