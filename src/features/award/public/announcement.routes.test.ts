import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestSite, testSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { award } = paths
const PAGES = [
  paths.home.to(),
  award.call.to(),
  award.categories.to(),
  award.conditions.to(),
  award.jury.to(),
  award.dates.to(),
  award.questions.to(),
  award.editions.to(),
]

describe('the public pages of the prize', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const read = async (path: string, wallClock: string) => {
    await portal.moveTo(wallClock)
    const answer = await portal.request(path)
    return { status: answer.status, text: plainText(await answer.text()) }
  }

  it('answer in every phase', async () => {
    for (const at of [
      '2020-01-01T00:00',
      '2025-11-01T00:00',
      '2025-11-28T12:00',
      '2025-12-04T09:30',
      '2026-02-09T23:59',
      '2026-02-17T00:00',
      '2026-03-30T00:00',
      '2026-04-15T10:00',
      '2026-04-16T00:00',
    ]) {
      for (const path of PAGES) assert.equal((await read(path, at)).status, 200, `${path} at ${at}`)
    }
  })

  const states: [string, RegExp, boolean][] = [
    [
      '2025-11-28T12:00',
      /Noch 3 Tage bis zum Start.*vom Montag, 1. Dezember 2025, bis Montag, 9. Februar 2026, 24:00 Uhr/,
      false,
    ],
    ['2025-11-30T23:59', /Morgen geht es los/, false],
    ['2025-12-01T00:00', /Noch 70 Tage/, true],
    ['2025-12-04T09:30', /Noch 67 Tage.*bis Montag, 9. Februar 2026, 24:00 Uhr/, true],
    ['2026-02-08T12:00', /Noch 1 Tag[^e]/, true],
    ['2026-02-09T23:59', /Heute ist der letzte Tag/, true],
    ['2026-02-10T00:00', /Die Einreichung ist beendet/, false],
    ['2026-02-17T00:00', /Die Beiträge liegen bei der Jury.*Mittwoch, 15. April 2026/, false],
    ['2026-03-24T00:00', /Die Beiträge liegen bei der Jury/, false],
    ['2026-04-15T00:00', /Heute werden die Preise verliehen/, false],
    ['2026-04-16T00:00', /Die Preise sind verliehen.*Die Preisverleihung war am Mittwoch, 15. April 2026/, false],
  ]
  for (const [at, sentence, open] of states) {
    it(`say on ${at} where the competition stands and offer to enter ${open ? '' : 'not '}`, async () => {
      for (const path of [award.call.to(), paths.home.to()]) {
        const { text } = await read(path, at)
        assert.match(text, sentence)
        assert.equal(text.includes('Beitrag beginnen'), open)
        assert.equal(text.includes('Vorprüfung starten'), open)
      }
    })
  }

  it('speak of the 1st edition as long as the 2nd is not announced', async () => {
    const { text } = await read(award.call.to(), '2025-11-17T07:59')
    assert.match(text, /Diese Ausgabe ist abgeschlossen/)
    assert.doesNotMatch(text, /2\. Landespreis|2026/)
    assert.equal((await read(award.edition.to({ slug: '2025-2026' }), '2025-11-17T07:59')).status, 404)
    assert.equal((await read(award.edition.to({ slug: '2025-2026' }), '2025-11-17T08:00')).status, 200)
  })

  it('never print the days that nobody announced', async () => {
    for (const at of ['2025-11-28T12:00', '2026-03-30T00:00', '2026-04-16T00:00']) {
      for (const path of PAGES) assert.doesNotMatch((await read(path, at)).text, /17\. November|16\. Februar|23\. März/)
    }
  })

  it('list the six categories in order, the special one last', async () => {
    const { text } = await read(award.categories.to(), '2025-12-04T09:30')
    const order = [
      'Kommunale Pflichtaufgaben & Innere Verwaltung',
      'Informationsaustausch & Vernetzung',
      'Wirtschaftsförderung, Tourismus & Kultur',
      'Umwelt, Planung & Infrastruktur',
      'Interkommunale Zusammenarbeit in der Krisenbewältigung',
      'Sonderkategorie Shared Service Center',
    ].map((title) => text.indexOf(title))
    assert.ok(order.every((place) => place > 0))
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
  })

  it('name the bodies of the jury and the rule for conflicts', async () => {
    const { text } = await read(award.jury.to(), '2025-12-04T09:30')
    for (const body of ['Landesbeauftragter', 'Städtetag NRW', 'Landkreistag NRW', 'Städte- und Gemeindebund NRW', 'NRW.BANK'])
      assert.ok(text.includes(body))
    assert.match(text, /befangen/)
  })

  it('write the dates out, the office hour in 2025', async () => {
    const { text } = await read(award.dates.to(), '2025-12-02T00:00')
    assert.match(text, /Donnerstag, 4\. Dezember 2025, 10:00 bis 11:00 Uhr/)
    assert.match(text, /Montag, 9\. Februar 2026, 24:00 Uhr/)
    assert.doesNotMatch(text, /Freitag, 4\. Dezember 2026/)
  })

  it('say of the 1st edition what is known and what is not', async () => {
    const { text } = await read(award.edition.to({ slug: '2021-2022' }), '2025-12-04T09:30')
    assert.match(text, /Eingegangene Beiträge 75/)
    for (const winner of ['Interkommunale Rufbereitschaft', 'Nacht der Ausbildung', 'CrossFire']) assert.ok(text.includes(winner))
    assert.equal(text.split('Aus den gelesenen Quellen nicht bekannt').length - 1, 2)
  })

  it('find questions whatever the spelling and say when there is no answer', async () => {
    assert.match(
      (await read(award.questions.to({ q: 'GRENZUEBERSCHREITEND' }), '2025-12-04T09:30')).text,
      /1 Antwort zu „GRENZUEBERSCHREITEND“/,
    )
    const none = await read(award.questions.to({ q: 'Einhorn' }), '2025-12-04T09:30')
    assert.match(none.text, /steht hier keine Antwort/)
    assert.doesNotMatch(none.text, /Preisgeld zweckgebunden/)
  })

  it('show what was typed as text', async () => {
    await portal.moveTo('2025-12-04T09:30')
    const html = await (await portal.request(award.questions.to({ q: '<script>alert(1)</script>' }))).text()
    assert.doesNotMatch(html, /<script>alert/)
  })
})

/** What a person reads. */
function plainText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
