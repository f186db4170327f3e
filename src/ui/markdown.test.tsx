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
