type OtherFormLinksProps = {
  /** Addresses; empty where there is none. */
  forms: { easyLanguage: string; signVideo: string }
}

/** At the head of a text. Links alone: nothing of another offer is loaded before somebody asks for it. */
export function OtherFormLinks({ forms: { easyLanguage, signVideo } }: OtherFormLinksProps) {
  const links = [
    { href: easyLanguage, label: 'Leichte Sprache' },
    { href: signVideo, label: 'Gebärdensprache (Video)' },
  ].filter(({ href }) => href !== '')
  if (links.length === 0) return null
  return (
    <nav aria-label="Dieser Text in anderer Form">
      <ul class="kern-list kern-list--horizontal">
        {links.map(({ href, label }) => (
          <li key={label}>
            <a class="kern-link" href={href} rel={href.startsWith('/') ? undefined : 'external noreferrer'}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
