import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { day, moment } from '../../../plain/german-date.ts'
import type { Theme } from '../../../topics/index.ts'
import { Table } from '../../../ui/table.tsx'
import { changesBetween } from '../profile-lines.ts'
import type { Version } from '../versions.queries.ts'
import { ProfileChanges } from './changes.page.tsx'

type Cited = { title: string; number: number; publishedAt: Date; address: string }

/** How a version is cited: it says the same for ever, under an address of its own. */
export function citation({ title, number, publishedAt, address }: Cited): string {
  return `Zitieren als: „${title}“, Steckbrief, Fassung ${number} vom ${day(publishedAt)}. In: ${brand.name}, ${address}`
}

export function CiteAs(cited: Cited) {
  return <p class="kern-body kern-body--small">{citation(cited)}</p>
}

type History = { slug: string; versions: Version[]; mayWithdraw: boolean }

export function versionsPage({ slug, versions, mayWithdraw }: History): Page {
  const title = versions[0]?.content.title ?? ''
  return {
    title: `Fassungen: ${title}`,
    crumb: 'Fassungen',
    trail: trailTo(slug, title),
    body: (
      <>
        <Table
          caption="Veröffentlichte Fassungen, die neueste zuerst"
          head={['Fassung', 'Veröffentlicht']}
          rows={versions.map(({ number, publishedAt }) => [
            <a key="link" class="kern-link" href={paths.projects.version.to({ slug, number: String(number) })}>
              Fassung {number}
            </a>,
            moment(publishedAt),
          ])}
        />
        {mayWithdraw ? (
          <p class="kern-body">
            <a class="kern-link" href={paths.projects.withdrawal.to({ slug })}>
              Steckbrief zurückziehen
            </a>
          </p>
        ) : null}
      </>
    ),
  }
}

type OneVersion = { slug: string; version: Version; before: Version | null; themes: Theme[]; baseUrl: string }

export function versionPage({ slug, version, before, themes, baseUrl }: OneVersion): Page {
  const { number, content, publishedAt } = version
  return {
    title: `Fassung ${number}: ${content.title}`,
    crumb: `Fassung ${number}`,
    trail: [...trailTo(slug, content.title), { label: 'Fassungen', href: paths.projects.versions.to({ slug }) }],
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Veröffentlicht am {moment(publishedAt)}
          {before ? `, im Vergleich zu Fassung ${before.number}.` : ' als erste Fassung.'}
        </p>
        <ProfileChanges changes={changesBetween(before?.content ?? content, content, themes)} />
        <CiteAs
          title={content.title}
          number={number}
          publishedAt={publishedAt}
          address={baseUrl + paths.projects.version.to({ slug, number: String(number) })}
        />
      </>
    ),
  }
}

function trailTo(slug: string, title: string) {
  return [
    { label: 'Projekte', href: paths.projects.directory.to() },
    { label: title, href: paths.projects.profile.to({ slug }) },
  ]
}
