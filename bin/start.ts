import { bundledPortal } from './bundle.ts'

// This file and those it imports are plain enough for Node itself; the portal has JSX.
process.setSourceMapsEnabled(true)
const { startPortal } = await loadPortal()
await startPortal(process.env)

/** Where nothing can be built or written, tsx translates each module on loading, which takes two seconds longer. */
async function loadPortal(): Promise<typeof import('./portal.ts')> {
  const bundle = await bundledPortal().catch(() => null)
  if (bundle) return import(bundle)
  const { register } = await import('tsx/esm/api')
  register()
  return import('./portal.ts')
}
