import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markdownHtml } from './markdown.tsx'

describe('text of the office', () => {
  it('shows HTML as text and makes no dangerous link', () => {
    const html = markdownHtml(
      '<script>alert(1)</script> [a](javascript:alert(1)) ![b](https://example.org/b.png) <img src=x onerror=alert(1)>',
      2,
    )
    assert.doesNotMatch(html, /<script|<img|href="javascript/)
    assert.match(html, /&lt;script&gt;/)
  })

  it('shows pictures of this portal, and none from elsewhere', () => {
    assert.match(markdownHtml('![Ein Bauhof](/medien/1)', 2), /<img src="\/medien\/1" alt="Ein Bauhof" \/>/)
    for (const src of ['//evil.example/b.png', 'b.png', 'data:image/png;base64,AA'])
      assert.doesNotMatch(markdownHtml(`![b](${src})`, 2), /<img/, src)
  })

  it('shows a picture in the widths it is drawn in, with its size, and as it is where it is not drawn', () => {
    const drawn = {
      width: 1200,
      height: 900,
      avif: [
        { width: 400, address: '/medien/1/400.avif' },
        { width: 1200, address: '/medien/1/1200.avif' },
      ],
      webp: [{ width: 400, address: '/medien/1/400.webp' }],
    }
    const html = markdownHtml('![Ein "Bauhof"](/medien/1) ![Ein Boot](/medien/2)', 2, new Map([['/medien/1', drawn]]))
    assert.match(
      html,
      /<picture><source type="image\/avif" srcset="\/medien\/1\/400\.avif 400w, \/medien\/1\/1200\.avif 1200w" sizes="[^"]+" \/><img/,
    )
    assert.match(
      html,
      /<img src="\/medien\/1" srcset="\/medien\/1\/400\.webp 400w, \/medien\/1 1200w"[^>]* width="1200" height="900" \/>/,
    )
    assert.match(html, /alt="Ein &quot;Bauhof&quot;"/)
    assert.match(html, /<img src="\/medien\/2" alt="Ein Boot" \/>/)
  })

  it('starts its headings where the page wants them, whatever level was written', () => {
    assert.match(markdownHtml('# A\n\n## B', 2), /<h2>A<\/h2>\s*<h3>B<\/h3>/)
    assert.match(markdownHtml('### A\n\n#### B', 2), /<h2>A<\/h2>\s*<h3>B<\/h3>/)
    assert.match(markdownHtml('###### A\n\n# B', 4), /<h6>A<\/h6>\s*<h4>B<\/h4>/)
  })

  it('knows tables, lists and quotes', () => {
    const html = markdownHtml('| a | b |\n|---|---|\n| 1 | 2 |\n\n3. drei\n\n> Zitat', 2)
    assert.match(html, /<table>.*<th>a<\/th>/s)
    assert.match(html, /<ol start="3">/)
    assert.match(html, /<blockquote>/)
  })
})
