import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { describe, it } from 'node:test'
import { Unreadable } from './export.ts'
import { readWxr } from './wxr.ts'

const SMALL = new URL('../../../test/wordpress/small.xml', import.meta.url)

async function* chunks(text: string, size = text.length) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

describe('an export file of WordPress', () => {
  it('says where it comes from and what is in it', async () => {
    const read = await readWxr(createReadStream(SMALL, 'utf8'))
    assert.equal(read.source, 'alt.example/portal')
    assert.equal(read.address.href, 'https://www.alt.example/portal/')
    assert.deepEqual(read.terms, [{ taxonomy: 'projektkategorien', slug: 'büro', name: 'Büro', link: null }])
    assert.deepEqual(read.files, [
      {
        id: 18,
        address: 'https://www.alt.example/portal/wp-content/uploads/2024/05/rathaus.jpg',
        page: 'https://www.alt.example/portal/rathaus/',
        alt: 'Das Rathaus',
        caption: 'Foto: A. Beispiel',
      },
    ])
  })

  it('holds posts with all that belongs to them, and leaves out what WordPress made for itself', async () => {
    const { posts } = await readWxr(createReadStream(SMALL, 'utf8'))
    assert.deepEqual(
      posts.map(({ id, type, isPublic }) => [id, type, isPublic]),
      [
        [17, 'projekt', true],
        [19, 'post', false],
      ],
    )
    const [post] = posts
    assert.equal(post?.title, 'Archiv & Bücherei')
    assert.equal(post?.html, '<p><strong>Anlass:</strong> Ein Ende ]]> im Text.</p>\n<p>[caption id="x"]Ein Bild[/caption]</p>')
    assert.equal(post?.modified, '2024-06-01T10:00:00')
    assert.equal(post?.publishedAt.toISOString(), '2024-05-02T08:00:00.000Z')
    assert.deepEqual([...(post?.fields ?? [])], [['anlass', ['Eins', 'Zwei']]])
    assert.deepEqual(post?.terms, [{ taxonomy: 'projektkategorien', slug: 'archiv', name: 'Archiv' }])
    assert.equal(post?.pictureId, 18)
    assert.equal(posts[1]?.modified, '')
  })

  it('is the same in pieces of any size', async () => {
    const text = '<rss><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://a.example</wp:base_blog_url></rss>'
    for (const size of [1, 7, 64]) assert.equal((await readWxr(chunks(text, size))).source, 'a.example')
  })

  for (const text of ['', 'PK\x03\x04', '<html><p>Kein Export</p></html>', '<rss><wp:wxr_version>1.2</wp:wxr_version></rss>'])
    it(`is told from ${JSON.stringify(text.slice(0, 20))}`, async () => {
      await assert.rejects(readWxr(chunks(text)), Unreadable)
    })

  it('unfolds no entities of its own making', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><rss><wp:wxr_version>1.2</wp:wxr_version>' +
      '<wp:base_blog_url>https://a.example</wp:base_blog_url><item><title>&b;</title><wp:post_type>post</wp:post_type></item></rss>'
    assert.equal((await readWxr(chunks(bomb))).posts[0]?.title, '&b;')
  })
})
