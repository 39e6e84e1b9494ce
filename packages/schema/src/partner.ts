/** Contacts that a partner has at most. */
export const maxContacts = 10

/** Bytes of a logo at most. */
export const maxLogoBytes = 512 * 1024
