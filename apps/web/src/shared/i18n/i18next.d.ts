import type account from './locales/en/account.json'
import type audit from './locales/en/audit.json'
import type authorship from './locales/en/authorship.json'
import type challenges from './locales/en/challenges.json'
import type calendar from './locales/en/calendar.json'
import type common from './locales/en/common.json'
import type discussion from './locales/en/discussion.json'
import type editor from './locales/en/editor.json'
import type entry from './locales/en/entry.json'
import type final from './locales/en/final.json'
import type members from './locales/en/members.json'
import type notices from './locales/en/notices.json'
import type overview from './locales/en/overview.json'
import type partners from './locales/en/partners.json'
import type positions from './locales/en/positions.json'
import type programme from './locales/en/programme.json'
import type register from './locales/en/register.json'
import type schedule from './locales/en/schedule.json'
import type search from './locales/en/search.json'
import type sources from './locales/en/sources.json'
import type suggesting from './locales/en/suggesting.json'
import type versions from './locales/en/versions.json'
import type windows from './locales/en/windows.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      entry: typeof entry
      programme: typeof programme
      members: typeof members
      account: typeof account
      audit: typeof audit
      authorship: typeof authorship
      discussion: typeof discussion
      editor: typeof editor
      final: typeof final
      register: typeof register
      schedule: typeof schedule
      suggesting: typeof suggesting
      versions: typeof versions
      windows: typeof windows
      notices: typeof notices
      positions: typeof positions
      partners: typeof partners
      overview: typeof overview
      challenges: typeof challenges
      sources: typeof sources
      calendar: typeof calendar
      search: typeof search
    }
  }
}
