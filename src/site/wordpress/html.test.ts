import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markdownHtml } from '../../ui/markdown.tsx'
import { plainLine, written } from './html.ts'
import { withParagraphs } from './paragraphs.rules.ts'
import { withoutShortCodes } from './short-codes.rules.ts'
import { markdownWriting, plainWriting } from './writings.ts'

const markdown = markdownWriting({
  findPicture: (src) => (src.includes('bild') ? { href: '/medien/1', alt: 'Ein [Bild]' } : null),
  findHref: (href) => href.replace('https://alt.example', ''),
})

const cases: [html: string, markdown: string][] = [
  ['<p>Ein</p><p>Zwei</p>', 'Ein\n\nZwei'],
  ['<h2>Titel</h2>Text', '## Titel\n\nText'],
  ['<p>a <strong> b </strong>c</p>', 'a  **b** c'],
  ['<p>1 * 2 [x] _y_ &lt;b&gt;</p>', '1 \\* 2 \\[x\\] \\_y\\_ \\<b\\>'],
  ['<p># kein Titel</p><p>1. keine Liste</p>', '\\# kein Titel\n\n1\\. keine Liste'],
  ['<ul><li>Eins<ul><li>Innen</li></ul></li><li>Zwei</li></ul>', '- Eins\n\n  - Innen\n- Zwei'],
  ['<ol><li>Eins</li><li>Zwei</li></ol>', '1. Eins\n2. Zwei'],
  ['<p>Zeile<br>Zeile<br></p>', 'Zeile\\\nZeile'],
  ['<a href="https://alt.example/a b(c)">hin</a>', '[hin](/a%20b%28c%29)'],
  ['<a href="javascript:alert(1)">hin</a>', 'hin'],
  ['<img src="/bild.jpg"><img src="/fehlt.jpg">', '![Ein \\[Bild\\]](/medien/1)'],
  ['<blockquote><p>Wort</p></blockquote>', '> Wort'],
  ['<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td><td>2</td></tr></table>', '| A | B\\|C |\n| --- | --- |\n| 1 | 2 |'],
  ['<iframe src="https://video.example/1"></iframe>', '[video.example](https://video.example/1)'],
  ['<script>alert(1)</script><style>p{}</style><form><input value="x"></form><!-- wp:x -->', ''],
  ['<div>Offen <em>und', 'Offen *und*'],
]

describe('text of WordPress as Markdown', () => {
  for (const [html, expected] of cases) it(html.slice(0, 60), () => assert.equal(written(html, markdown), expected))

  it('means the same when it is shown', () => {
    const html = markdownHtml(written('<h2>A</h2><p>1 * 2 &lt;script&gt;</p><ul><li>x</li></ul>', markdown), 2)
    assert.match(html, /<h2>A<\/h2>\s*<p>1 \* 2 &lt;script&gt;<\/p>\s*<ul>/)
  })
})

describe('text of WordPress as plain words', () => {
  it('keeps the words, and notes links and pictures beside', () => {
    const noted: string[] = []
    const writing = plainWriting({ link: (text, href) => noted.push(`${text} ${href}`), picture: (src) => noted.push(src) })
    const html = '<h3>Ziel</h3><p>Ein <b>Wort</b> <a href="https://a.example">dort</a></p><ul><li>x</li></ul><img src="b.jpg">'
    assert.equal(written(html, writing), 'Ziel\n\nEin Wort dort\n\n– x')
    assert.deepEqual(noted, ['dort https://a.example', 'b.jpg'])
  })

  it('is one line of a title', () => assert.equal(plainLine('A &#8211; <b>B</b>\n &amp; C'), 'A – B & C'))
})

describe('paragraphs of the classic editor', () => {
  it('are empty lines', () =>
    assert.equal(withParagraphs('Ein\nZwei\n\n<h2>T</h2>\n\nDrei'), '<p>Ein<br>Zwei</p>\n<h2>T</h2>\n<p>Drei</p>'))
  it('are left alone where they are marked', () => assert.equal(withParagraphs('<p>Ein</p>\n\nZwei'), '<p>Ein</p>\n\nZwei'))
})

describe('short codes', () => {
  const codes: [text: string, html: string, lost: string[]][] = [
    ['[caption id="a"]Ein Bild[/caption]', 'Ein Bild', []],
    ['[gallery ids="1, 2"]', '<img class="wp-image-1">\n<img class="wp-image-2">', []],
    ['a [contact-form-7 id="1"] b', 'a  b', ['contact-form-7']],
    ['[vc_row][vc_column_text]Text[/vc_column_text][/vc_row]', 'Text', []],
    ['[sic] und [1] und [Vom Betreiber zu ergänzen: Name]', '[sic] und [1] und [Vom Betreiber zu ergänzen: Name]', []],
  ]
  for (const [text, html, lost] of codes) it(text, () => assert.deepEqual(withoutShortCodes(text), { html, lost }))
})
