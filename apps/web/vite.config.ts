import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets } from './compress-assets.ts'
import { lighterModules } from './lighter-modules.ts'
import { onlyOurLocales } from './only-our-locales.ts'
import { themeChunks } from './theme-chunks.ts'
import { withoutMarkdown } from './without-markdown.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), onlyOurLocales(), lighterModules(), withoutMarkdown(), compressAssets()],
  // The server's content policy allows neither inline scripts nor data: scripts, so nothing may be inlined.
  build: {
    target: ['chrome125', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first page cannot do without, in one file rather than in dozens.
        codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }, ...themeChunks()] },
      },
    },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/live': { target: server, ws: true },
      '/sync': { target: server, ws: true },
    },
  },
})
