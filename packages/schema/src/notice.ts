/** What somebody is told of. */
export const noticeKinds = [
  'mention',
  'reply',
  'disposition',
  'stage-moved',
  'theme-frozen',
  'theme-reopened',
  'version-published',
  'deadline',
  'joined-theme',
  'invitation-accepted',
  'activity-moved',
  'activity-cancelled',
  'place-free',
  'late-words',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'partner-promoted',
  'promotion-refused',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** When somebody wants to be told by e-mail; `usual`: at once what is meant for them, the rest once a day. */
export const mailManners = ['usual', 'at-once', 'digest', 'off'] as const
export type MailManner = (typeof mailManners)[number]

/**
 * What became of a mail. `kept`: there was no mail server when it was due. `dropped`: nothing was left to say, because
 * it had been read, taken back, or is not for its reader any more.
 */
export const mailStates = ['waiting', 'kept', 'sent', 'failed', 'dropped'] as const
