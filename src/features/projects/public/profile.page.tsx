import { paths } from '../../../paths.ts'
import type { Place } from '../../../places/index.ts'
import type { Page } from '../../../platform/page.ts'
import { CardGrid } from '../../../ui/card.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { DrawnPicture, DrawnPictures } from '../../../ui/picture.tsx'
import type { Contactable } from '../contact.queries.ts'
import type { ProfileFile } from '../files.rules.ts'
import { isUnconfirmed } from '../freshness.rules.ts'
import type { ListedProject, Profile } from '../profile.queries.ts'
import type { Theme } from '../../../topics/index.ts'
import type { BrokenLink } from '../../../platform/links.queries.ts'
import { BrokenLinks } from '../../../ui/broken-links.tsx'
import { PartnerMap } from './map/partner-map.page.tsx'
import { ProfileFiles } from './profile-files.page.tsx'
import { stateText } from './profile-state.ts'
import { ProfileText } from './profile-text.page.tsx'
import { ProjectCard } from './project-card.page.tsx'
import { Uptakes } from './uptake.page.tsx'
import { Change, ClaimLink, Correct, ReportMistake, SourceNote } from './whose-profile.page.tsx'
import { CiteAs } from './versions.page.tsx'

export type ProfileView = {
  profile: Profile
  /** Those of its files that may be shown. */
  files: ProfileFile[]
  /** Smaller drawings: of files by their id, of the title picture by its address. */
  drawn: ReadonlyMap<string, DrawnPicture>
  pictures: DrawnPictures
  data: object
  places: Place[]
  themes: Theme[]
  similar: ListedProject[]
  contact: Contactable | null
  /** Empty for whoever cannot mend them. */
  broken: BrokenLink[]
  /** The editors correct what no organisation answers for. */
  mayCorrect: boolean
  /** Members of the organisation that answers for it. */
  mayChange: boolean
  /** Calendar day. */
  today: string
  baseUrl: string
}

export function profilePage(view: ProfileView): Page {
  const { profile, files, data, places, themes, similar, contact, mayCorrect, today, baseUrl } = view
  const { content } = profile
  return {
    title: content.title,
    description: content.summary,
    data,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Projekte', href: paths.projects.directory.to() },
    ],
    body: (
      <>
        <SourceNote profile={profile} />
        <BrokenLinks links={view.broken} />
        {view.mayChange ? <Change slug={profile.slug} /> : null}
        {mayCorrect ? <Correct slug={profile.slug} origin={profile.origin} /> : null}
        <ProfileText content={content} places={places} themes={themes} pictures={view.pictures} />
        <ProfileFiles
          files={files}
          drawn={view.drawn}
          addressOf={({ id }) => paths.projects.profileAttachment.to({ slug: profile.slug, fileId: id })}
        />
        <PartnerMap places={places} leadId={content.lead?.placeId ?? null} />
        <Uptakes slug={profile.slug} uptakes={profile.uptakes} />
        <Contact contact={contact} />
        {profile.origin === 'organisation' ? null : <ClaimLink slug={profile.slug} />}
        <Confirmed profile={profile} today={today} />
        <Versions profile={profile} baseUrl={baseUrl} />
        <ReportMistake slug={profile.slug} />
        <Similar projects={similar} />
      </>
    ),
  }
}

function Contact({ contact }: { contact: Contactable | null }) {
  if (!contact) return null
  const { key, addressee, isReachable, origin } = contact
  return (
    <section class="ik-flow" aria-labelledby="kontakt">
      <h2 class="kern-heading-medium" id="kontakt">
        Kontakt
      </h2>
      {isReachable ? (
        <>
          <p class="kern-body">
            Fragen zu diesem Projekt leiten wir weiter. Adressen zeigt das Portal nicht, auch Ihre nur dem, der antwortet.
          </p>
          <p>
            <ButtonLink href={paths.projects.contact.to({ slug: key })} label={`Nachricht an ${addressee} schreiben`} />
          </p>
        </>
      ) : (
        <p class="kern-body">{NO_CONTACT[origin]}</p>
      )}
    </section>
  )
}

const NO_CONTACT: Record<Profile['origin'], string> = {
  'public-sources':
    'Nachrichten leiten wir zu diesem Steckbrief nicht weiter: Er fasst öffentliche Quellen zusammen, und niemand hat uns einen Kontakt genannt. Bitte wenden Sie sich an eine der beteiligten Kommunen.',
  import:
    'Nachrichten leiten wir zu diesem Steckbrief nicht weiter: Er wurde ohne Kontakt übernommen. Bitte wenden Sie sich an eine der beteiligten Kommunen.',
  organisation: 'Zu diesem Steckbrief ist kein Kontakt hinterlegt. Bitte wenden Sie sich an eine der beteiligten Kommunen.',
}

function Confirmed({ profile, today }: { profile: Profile; today: string }) {
  const said = stateText(profile, today)
  if (!isUnconfirmed(profile, today)) return <p class="kern-body kern-body--small">{said}</p>
  return (
    <Notice tone="warning" title={said.replace(/\.$/, '')} level={2}>
      <p>Vielleicht hat sich seitdem etwas geändert. Fragen Sie am besten nach.</p>
    </Notice>
  )
}

function Versions({ profile, baseUrl }: { profile: Profile; baseUrl: string }) {
  const { slug, number, publishedAt, content } = profile
  const address = baseUrl + paths.projects.version.to({ slug, number: String(number) })
  return (
    <>
      <p class="kern-body kern-body--small">Link zum Weitergeben: {baseUrl + paths.projects.profile.to({ slug })}</p>
      <CiteAs title={content.title} number={number} publishedAt={publishedAt} address={address} />
      <ul class="kern-list">
        <li>
          <a class="kern-link" href={paths.projects.profileFile.to({ slug })}>
            Dieser Steckbrief als PDF
          </a>
        </li>
        <li>
          <a class="kern-link" href={paths.projects.versions.to({ slug })}>
            Alle Fassungen dieses Steckbriefs
          </a>
        </li>
      </ul>
    </>
  )
}

function Similar({ projects }: { projects: ListedProject[] }) {
  if (projects.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="aehnlich">
      <h2 class="kern-heading-medium" id="aehnlich">
        Ähnliche Projekte
      </h2>
      <CardGrid>
        {projects.map((project) => (
          <ProjectCard key={project.slug} project={project} />
        ))}
      </CardGrid>
    </section>
  )
}
