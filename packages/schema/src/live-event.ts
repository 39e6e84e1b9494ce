/** JSON events of `/live`: they say that something changed, not what; the page reads it again where it shows it. */
export type LiveEvent =
  | { type: 'session' }
  | { type: 'programmes' }
  | { type: 'programme'; programmeId: string }
  | { type: 'theme'; programmeId: string; themeId: string }
  /** One thread changed, or is new. */
  | { type: 'thread'; programmeId: string; themeId: string; threadId: string }
  /** Who has finished the round. */
  | { type: 'round'; programmeId: string; themeId: string }
  /** A version was taken, published or thinned out. */
  | { type: 'versions'; programmeId: string; themeId: string }
  /** A partner's answer was submitted or withdrawn. */
  | { type: 'positions'; programmeId: string; themeId: string }
  /** Something of this person's, or in this theme, was kept aside, offered or put away. */
  | { type: 'late-edits'; programmeId: string; themeId: string }
  /** Something to tell this person, or something of it was read. */
  | { type: 'notice' }
