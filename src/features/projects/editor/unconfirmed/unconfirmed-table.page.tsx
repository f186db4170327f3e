import { paths } from '../../../../paths.ts'
import { shortGermanDay } from '../../../../plain/german-day.ts'
import { fieldId } from '../../../../ui/fields.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Unconfirmed } from './unconfirmed.queries.ts'

type View = { caption: string; profiles: Unconfirmed[]; chosen: string[] }

export function Profiles({ caption, profiles, chosen }: View) {
  return (
    <Table
      caption={caption}
      head={['Projekt', 'Wen fragen', 'Postfach', 'Stand', 'Fällig seit', 'Zuletzt gefragt', 'Notiz', 'Auswahl']}
      rows={profiles.map((profile, index) => [
        <a key="link" class="kern-link" href={paths.projects.profile.to({ slug: profile.slug })}>
          {profile.title}
        </a>,
        profile.addressee,
        <Mailbox key="mailbox" profile={profile} />,
        shortGermanDay(profile.confirmedOn),
        shortGermanDay(profile.dueOn),
        profile.askedOn ? shortGermanDay(profile.askedOn) : 'Noch nie',
        noteText(profile),
        <Choose
          key="choose"
          id={`${fieldId('profile')}-${index + 1}`}
          profile={profile}
          isChosen={chosen.includes(profile.slug)}
        />,
      ])}
    />
  )
}

function Choose({ id, profile: { slug, title }, isChosen }: { id: string; profile: Unconfirmed; isChosen: boolean }) {
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name="profile" value={slug} checked={isChosen} />
      <label class="kern-label" for={id}>
        Auswählen<span class="ik-visually-hidden">: {title}</span>
      </label>
    </div>
  )
}

function Mailbox({ profile: { slug, title, mailbox, isImported } }: { profile: Unconfirmed }) {
  const shown = <span class="projects-mailbox">{mailbox ?? 'Keines'}</span>
  if (!isImported) return shown
  return (
    <>
      {shown}{' '}
      <a class="kern-link" href={paths.projects.mailbox.to({ slug })}>
        {mailbox === null ? 'Eintragen' : 'Ändern'}
        <span class="ik-visually-hidden">: {title}</span>
      </a>
    </>
  )
}

function noteText({ note, notedOn, againOn }: Unconfirmed) {
  if (note === null || notedOn === null || againOn === null) return '–'
  return `${shortGermanDay(notedOn)}: ${note} (wieder am ${shortGermanDay(againOn)})`
}
