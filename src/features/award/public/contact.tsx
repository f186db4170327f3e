import type { Edition } from '../edition.rules.ts'

export function Contact({ edition }: { edition: Edition }) {
  const { name, email, phone } = edition.contact
  return (
    <section aria-labelledby="kontakt">
      <h2 class="kern-heading-medium" id="kontakt">
        Kontakt
      </h2>
      <address class="award-contact">
        <span>{name}</span>
        {phone ? (
          <span>
            Telefon{' '}
            <a class="kern-link" href={`tel:+49${phone.replace(/\D/g, '').replace(/^0/, '')}`}>
              {phone}
            </a>
          </span>
        ) : null}
        {email ? (
          <a class="kern-link" href={`mailto:${email}`}>
            {email}
          </a>
        ) : null}
      </address>
    </section>
  )
}
