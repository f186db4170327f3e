import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { mailingMail } from '../../../../outbox/index.ts'
import { missingFields, unknownFields } from '../../../../outbox/merge.rules.ts'
import { mailingSource } from './mailing-source.ts'
import { readKey, type GroupKey } from './mailing-groups.rules.ts'

const BASE_URL = 'https://portal.example'
/** Whom each template is written for. */
const MEANT_FOR: Record<string, GroupKey['group'][]> = {
  leer: ['entrants', 'drafts', 'handed-in', 'jurors'],
  entwuerfe: ['drafts'],
  teilnahme: ['handed-in', 'category'],
  jury: ['jurors'],
}

describe('a template of a mail to many', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2026-01-10T10:00' })
    await seedPeople(portal.db)
    const by = 'jonas.vorlage@schleiden.example'
    await givenSubmission(portal.deps, { entryId: await givenEntry(portal.db, { by }), by })
    await givenEntry(portal.db, { by: 'marta.probe@hellenthal.example' })
  })
  after(() => portal.close())

  it('is written for somebody, each of them', () => {
    assert.deepEqual(mailingSource.templates.map(({ key }) => key).sort(), Object.keys(MEANT_FOR).sort())
  })

  for (const { key, subject, body } of mailingSource.templates)
    for (const wanted of MEANT_FOR[key] ?? [])
      it(`has every field filled for whom it is meant: ${key}, ${wanted}`, async () => {
        const draft = { subject, body }
        const groups = await mailingSource.listGroups(portal.db)
        const meant = groups.filter((one) => readKey(one.key)?.group === wanted)
        assert.ok(meant.length > 0)
        for (const group of meant) assert.deepEqual(unknownFields(draft, group), [])
        const asked = meant.map((group) => mailingSource.listRecipients(portal.db, { group, picked: [], baseUrl: BASE_URL }))
        const recipients = (await Promise.all(asked)).flat()
        assert.ok(recipients.length > 0)
        for (const recipient of recipients) {
          assert.deepEqual(missingFields(draft, recipient), [])
          const mail = mailingMail({ draft, values: recipient.values, baseUrl: BASE_URL })
          assert.doesNotMatch(`${mail.subject} ${mail.text} ${mail.html}`, /\{\{|\}\}|fehlt\]/)
          assert.ok(mail.text.startsWith(`Guten Tag ${recipient.name},`), mail.text)
        }
      })
})
