/** A mail's link and code die together after so long, or after so many wrong codes. */
export const CHALLENGE_MINUTES = 15
export const MOST_ATTEMPTS = 5
