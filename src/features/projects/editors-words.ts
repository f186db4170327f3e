/** Who has written a profile that no organisation answers for, where its organisation would be named. */
export const EDITORS = 'Redaktion'
