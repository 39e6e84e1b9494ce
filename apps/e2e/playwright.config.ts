import { defineConfig } from '@playwright/test'
import { presentChromium } from './checks/chromium.ts'

const report = process.env['PLENUM_TEST_REPORT']
const named = process.env['PLENUM_TEST_CHROMIUM']
const browser = named === undefined || named === '' ? presentChromium() : named

export default defineConfig({
  testDir: './src',
  outputDir: './test-results/artifacts',
  // A journey that needs a second try has found something.
  retries: 0,
  workers: 2,
  forbidOnly: true,
  // Far above what anything takes: a busy machine is no fault. What is to be quick is measured in the benchmark.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(browser !== null && { executablePath: browser }),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
  },
  projects: [
    // What speaks to the server from Node and needs no browser.
    { name: 'wire', testMatch: '**/*.wire.spec.ts' },
    { name: 'browser', testMatch: '**/*.spec.ts', testIgnore: '**/*.wire.spec.ts' },
  ],
})
