import type { ExampleFinish, ExampleVisit } from './thread-types.ts'

/** In the round that runs, of the training theme, ADVP has finished and CPL has not. */
export const exampleFinishes: ExampleFinish[] = [
  { theme: 'proximity', by: 'reviewer', at: [55, '16:00'] },
  { theme: 'proximity', by: 'partner', at: [54, '15:30'] },
  { theme: 'proximity', by: 'reviewer', at: [40, '16:20'] },
  { theme: 'proximity', by: 'observer', at: [40, '18:10'] },
  { theme: 'proximity', by: 'partner', at: [39, '10:40'] },
  { theme: 'governance', by: 'partner', at: [43, '15:10'] },
  { theme: 'governance', by: 'reviewer', at: [42, '16:30'] },
  { theme: 'governance', by: 'reviewer', at: [24, '11:20'] },
  { theme: 'governance', by: 'partner', at: [23, '17:00'] },
  { theme: 'training', by: 'reviewer', at: [29, '15:45'] },
  { theme: 'training', by: 'partner', at: [28, '10:30'] },
  { theme: 'training', by: 'partner', at: [2, '16:30'] },
  { theme: 'wellbeing', by: 'reviewer', at: [17, '11:10'] },
  { theme: 'wellbeing', by: 'partner', at: [15, '16:40'] },
]

/** The last of each; what was said in the training theme since is unread. */
export const exampleVisits: ExampleVisit[] = [
  { theme: 'proximity', by: 'organiser', at: [14, '15:00'] },
  { theme: 'proximity', by: 'editor', at: [14, '09:10'] },
  { theme: 'proximity', by: 'editor2', at: [14, '09:30'] },
  { theme: 'proximity', by: 'reviewer', at: [13, '10:00'] },
  { theme: 'proximity', by: 'partner', at: [13, '11:00'] },
  { theme: 'proximity', by: 'observer', at: [12, '17:40'] },
  { theme: 'governance', by: 'organiser', at: [9, '08:40'] },
  { theme: 'governance', by: 'editor', at: [10, '09:00'] },
  { theme: 'governance', by: 'editor2', at: [10, '09:20'] },
  { theme: 'governance', by: 'reviewer', at: [8, '13:15'] },
  { theme: 'training', by: 'organiser', at: [6, '08:50'] },
  { theme: 'training', by: 'editor', at: [4, '08:30'] },
  { theme: 'training', by: 'editor2', at: [6, '09:00'] },
  { theme: 'training', by: 'reviewer', at: [4, '17:15'] },
  { theme: 'training', by: 'partner', at: [2, '16:20'] },
  { theme: 'training', by: 'observer', at: [5, '18:00'] },
  { theme: 'wellbeing', by: 'editor', at: [8, '11:00'] },
  { theme: 'wellbeing', by: 'editor2', at: [9, '14:30'] },
  { theme: 'wellbeing', by: 'reviewer', at: [7, '10:10'] },
]
