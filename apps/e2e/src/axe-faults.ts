import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds, one line each: rule, impact, how often and the first place. All its rules, nothing excused. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, impact, nodes }) => {
    const [first] = nodes
    return `${id} (${impact}, ${nodes.length}×): ${first?.html.slice(0, 200)} — ${first?.failureSummary ?? ''}`
  })
}
