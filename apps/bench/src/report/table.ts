import type { Figure, Scenario, Unit } from '../run/scenario.ts'
import { summarize } from './summarize.ts'

const columns = ['', 'median', 'least – most', 'runs', 'target'] as const

/** The figures of a scenario as lines of text under its title. */
export function table({ name, title }: Pick<Scenario, 'name' | 'title'>, figures: readonly Figure[]): string {
  const rows = [columns, ...figures.map(row)]
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [`${name}: ${title}`, ...rows.map((cells) => `  ${line(cells)}`)].join('\n')
}

function row(figure: Figure): string[] {
  const { name, unit, runs } = figure
  const { median, least, most } = summarize(figure)
  return [
    name,
    `${shown(median, unit)} ${unit}`,
    `${shown(least, unit)} – ${shown(most, unit)}`,
    String(runs.length),
    targetOf(figure),
  ]
}

function targetOf(figure: Figure): string {
  const { target, unit } = figure
  if (target === undefined) return ''
  const wanted = 'atMost' in target ? `≤ ${target.atMost} ${unit}` : `≥ ${target.atLeast} ${unit}`
  return `${wanted} ${summarize(figure).reached === true ? 'reached' : 'MISSED'}`
}

function shown(value: number, unit: Unit): string {
  return value.toFixed(unit === '×' ? 2 : 1)
}
