import { paths } from '../../paths.ts'
import { routes, show } from '../../platform/web.ts'
import { findFormerAddress } from './former-address.queries.ts'
import { addressUndonePage, addressUndoPage, undoOverPage } from './address-undo.page.tsx'
import { undoAddressChange } from './undo-change.ts'

export const addressUndoRoutes = routes()

addressUndoRoutes.get(paths.people.addressUndo.pattern, async (c) => {
  const token = c.req.param('token') ?? ''
  const former = await findFormerAddress(c.var.deps.db, token)
  return former ? show(c, addressUndoPage({ token, email: former.email })) : show(c, undoOverPage(), 410)
})

addressUndoRoutes.post(paths.people.addressUndo.pattern, async (c) => {
  const { deps } = c.var
  const token = c.req.param('token') ?? ''
  const former = await findFormerAddress(deps.db, token)
  const decision = await undoAddressChange(deps, token)
  if (decision.ok) return show(c, addressUndonePage())
  if (!former || decision.because === 'link-over') return show(c, undoOverPage(), 410)
  return show(c, addressUndoPage({ token, email: former.email, refusal: decision.because }), 422)
})
