import { readFileSync } from 'node:fs'
import { paths } from '../paths.ts'
import type { Asset, Assets } from '../platform/assets.ts'
import { routes, type Ctx, type Web } from '../platform/web.ts'

const YEAR = 'public, max-age=31536000, immutable'
const DAY = 'public, max-age=86400'

/** Built files from memory. Their address changes with their content, so browsers may keep them for good. */
export function assetRoutes(assets: Assets): Web {
  const web = routes()
  web.get(paths.asset.pattern, (c) => {
    const asset = assets.find(c.req.param('asset') ?? '')
    return asset ? send(c, asset) : c.notFound()
  })
  for (const { at, file, type } of ICONS) {
    const icon = Uint8Array.from(readFileSync(new URL(`../ui/icons/${file}`, import.meta.url)))
    web.get(at, (c) => c.body(icon, 200, { 'content-type': type, 'cache-control': DAY }))
  }
  return web
}

/** Browsers ask for these by name. */
const ICONS = [
  { at: paths.icons.ico.pattern, file: 'favicon.ico', type: 'image/x-icon' },
  { at: paths.icons.svg.pattern, file: 'mark.svg', type: 'image/svg+xml' },
  { at: paths.icons.touch.pattern, file: 'apple-touch-icon.png', type: 'image/png' },
]

function send(c: Ctx, asset: Asset): Response {
  const encoding = acceptedEncoding(c.req.header('accept-encoding') ?? '', asset)
  const headers = { 'content-type': asset.type, 'cache-control': YEAR, etag: asset.etag, vary: 'Accept-Encoding' }
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers)
  if (!encoding) return c.body(asset.identity, 200, headers)
  return c.body(asset[encoding] as Uint8Array<ArrayBuffer>, 200, { ...headers, 'content-encoding': encoding })
}

function acceptedEncoding(accepted: string, asset: Asset): 'br' | 'gzip' | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
  const accepts = (encoding: string) => names.some((name) => name.split(';')[0] === encoding)
  return (['br', 'gzip'] as const).find((encoding) => asset[encoding] && accepts(encoding))
}
