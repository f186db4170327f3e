import { register } from 'tsx/esm/api'

// This file is plain enough for Node itself; the portal has JSX, which tsx translates on loading.
register()
const { startPortal } = await import('./portal.ts')
await startPortal(process.env)
