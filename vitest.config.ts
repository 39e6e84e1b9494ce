import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const tests = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts']

/** Long enough for a machine that is busy with something else: how fast things are is measured in bench, not here. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

const inNode = (root: string) => ({
  test: { name: root, root, include: tests, environment: 'node' as const, ...patience },
})

export default defineConfig({
  test: {
    projects: [
      inNode('packages/schema'),
      inNode('packages/domain'),
      inNode('packages/document'),
      inNode('packages/sync'),
      inNode('packages/proof'),
      inNode('apps/server'),
      inNode('apps/bench'),
      {
        ...(existsSync('apps/web/vite.config.ts') && { extends: './apps/web/vite.config.ts' }),
        root: 'apps/web',
        test: { name: 'apps/web', include: tests, environment: 'happy-dom' as const },
      },
    ],
  },
})
