import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pictureMarkdown } from './editor/picture-markdown.ts'
import { pictureObstacle } from './picture.rules.ts'

const CREDIT = '\n\n*Bild: Stadt Musterstadt*'

describe('a picture in a text that is to be published', () => {
  for (const [name, text, because] of [
    ['is none', 'Ein Text mit [Link](/a) und *Bild: ohne Bild*.', null],
    ['is described and credited', `Davor.\n\n![Rathaus](/medien/1)${CREDIT}\n\nDanach.`, null],
    ['is credited in the same paragraph', '![Rathaus](/medien/1) *Bild: Stadt*', null],
    ['is credited as a photograph', '![Rathaus](/medien/1)\n\n*Foto: A. Beispiel*', null],
    ['is credited with underscores', '![Rathaus](/medien/1)\n_Bild: Stadt_', null],
    ['is not described', `![ ](/medien/1)${CREDIT}`, 'picture-without-alt'],
    ['is neither described nor credited', '![](/medien/1)', 'picture-without-alt'],
    ['has no credit', '![Rathaus](/medien/1)', 'picture-without-credit'],
    ['has an empty credit', '![Rathaus](/medien/1)\n\n*Bild: *', 'picture-without-credit'],
    ['has something else under it', '![Rathaus](/medien/1)\n\nEin Absatz.\n\n*Bild: Stadt*', 'picture-without-credit'],
    ['is one of two that share a credit', `![A](/medien/1)\n\n![B](/medien/2)${CREDIT}`, 'picture-without-credit'],
    ['is the second and has none', `![A](/medien/1)${CREDIT}\n\n![B](/medien/2)`, 'picture-without-credit'],
    ['is named by a reference and has none', '![A][a]\n\n[a]: /medien/1', 'picture-without-credit'],
  ] as const)
    it(`${name}: ${because ?? 'fits'}`, () => assert.equal(pictureObstacle(text), because))

  for (const credit of ['Stadt Musterstadt', '*Stern* e. V. [2025]', '_Unter_'])
    it(`fits as it is offered to whoever writes: ${credit}`, () =>
      assert.equal(pictureObstacle(pictureMarkdown({ mediaId: '1', alt: 'Rathaus [Altbau]', credit })), null))
})
