/** Where the server has one partner. */
export const partnerPath = (partnerId: string) => `/api/partners/${encodeURIComponent(partnerId)}` as const

/** The present logo: its name is in the address, so that a new one is not taken for the one before. */
export const logoPath = (partnerId: string, logo: string) =>
  `${partnerPath(partnerId)}/logo?v=${logo.slice(0, 12)}` as const
