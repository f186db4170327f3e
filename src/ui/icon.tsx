/** Written out in full: the build leaves out every icon whose class stands nowhere. */
const iconClass = {
  info: 'kern-icon kern-icon--info',
  success: 'kern-icon kern-icon--success',
  warning: 'kern-icon kern-icon--warning',
  danger: 'kern-icon kern-icon--danger',
  search: 'kern-icon kern-icon--search',
}

/** Decoration; what it means stands beside it in words. */
export function Icon({ name }: { name: keyof typeof iconClass }) {
  return <span class={iconClass[name]} aria-hidden="true"></span>
}
