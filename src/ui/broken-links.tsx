import { day } from '../plain/german-date.ts'
import { Notice } from './notice.tsx'
import { Typed } from './typed.tsx'

type BrokenLink = { url: string; failingSince: Date }

/** For those who can mend it; everybody else reads the links as they were published. */
export function BrokenLinks({ links }: { links: BrokenLink[] }) {
  if (links.length === 0) return null
  return (
    <Notice tone="warning" title="Nicht mehr erreichbar" level={2}>
      <p>
        Diese Links haben bei mehreren Prüfungen nicht geantwortet, oder sie führen im Portal nirgendwohin. Bitte ersetzen oder
        entfernen Sie sie.
      </p>
      <ul>
        {links.map(({ url, failingSince }) => (
          <li key={url}>
            <Typed>{url}</Typed>, seit {day(failingSince)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function brokenLinksText(count: number): string {
  return count === 1 ? '1 Link nicht mehr erreichbar' : `${count} Links nicht mehr erreichbar`
}
