import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { PartnersWord } from './partners-word.page.tsx'

describe('the word of the partners, as jurors read it', () => {
  it('shows where a partner was asked, but not whose address it is', () => {
    const partner = { kind: 'partner' as const, name: 'Kall', state: 'agreed' as const, recipient: 'anna.kanarie@kall.example' }
    const frozen = [{ ...partner, askedAt: null, answeredAt: null, answeredBy: 'Anna Amt, Amtsleiterin', reason: null }]
    const html = renderToString(<PartnersWord frozen={frozen} present={undefined} mask />)
    assert.match(html, /Gefragt: a…@kall\.example/)
    assert.doesNotMatch(html, /kanarie/)
    assert.doesNotMatch(html, /Stand heute/)
    assert.match(renderToString(<PartnersWord frozen={frozen} present={undefined} mask={false} />), /anna\.kanarie@kall\.example/)
  })
})
