import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import type { BlockSource } from '../block-source.ts'
import { BLOCK_KINDS, withBlock, type BlockKind, type ChosenBlock } from '../blocks.rules.ts'
import { readBlock } from '../issue.form.ts'
import type { Issue } from '../issue.rules.ts'
import { changeRefusalText, NOT_OFFERED } from '../words.page.tsx'
import { blockPage, type BlockValues } from './block.page.tsx'
import { change } from './change-issue.ts'
import { askedIssue } from './released-issue.ts'

const { block: one, draft } = paths.newsletter

export function blockRoutes(sources: BlockSource[]): Web {
  const web = routes()
  web.get(one.pattern, async (c) => {
    requireRole(c, 'editor')
    const asked = await askedBlock(c)
    if (!asked) return c.notFound()
    const values = (asked.issue.blocks[asked.position - 1] ?? {}) as BlockValues
    return showBlock(c, asked, { values, offered: await listOffered(c, sources, asked.kind) })
  })
  web.post(one.pattern, async (c) => {
    requireRole(c, 'editor')
    const asked = await askedBlock(c)
    if (!asked) return c.notFound()
    return save(c, asked, await listOffered(c, sources, asked.kind))
  })
  return web
}

type Asked = { issue: Issue; position: number; kind: BlockKind }

async function save(c: Ctx, asked: Asked, offered: ChosenBlock[]): Promise<Response> {
  const { issue, position, kind } = asked
  const typed = await formValues(c)
  const reading = readBlock(kind, typed, offered)
  const again = (errors: FieldErrors) => showBlock(c, asked, { values: typed as BlockValues, offered, errors })
  if (!reading.ok) return again(reading.error ? formErrors(reading.error) : { href: NOT_OFFERED })
  const { base, block } = reading
  const changeOf = ({ blocks }: Issue) => ({ blocks: withBlock(blocks, position, block) })
  const because = await change(c, { issueId: issue.id, base, changeOf })
  return because ? again({ form: changeRefusalText[because] }) : seeOther(c, draft.to({ issueId: issue.id }))
}

/** One that is there has its kind; one more at the end has that of the address. */
async function askedBlock(c: Ctx): Promise<Asked | null> {
  const issue = await askedIssue(c)
  const position = Number(c.req.param('number'))
  if (!issue || issue.releasedAt || position < 1 || position > issue.blocks.length + 1) return null
  const kind = issue.blocks[position - 1]?.kind ?? BLOCK_KINDS.find((known) => known === c.req.query('art'))
  return kind ? { issue, position, kind } : null
}

async function listOffered(c: Ctx, sources: BlockSource[], kind: BlockKind): Promise<ChosenBlock[]> {
  const { db, clock } = c.var.deps
  const source = sources.find((known) => known.kind === kind)
  return source ? source.list(db, clock.now()) : []
}

type Shown = { values: BlockValues; offered: ChosenBlock[]; errors?: FieldErrors }

function showBlock(c: Ctx, asked: Asked, shown: Shown): Response {
  return show(c, blockPage({ ...asked, ...shown }), shown.errors ? 422 : 200)
}
