import { defineConfig } from 'vite'
import { compressAssets } from './compress-assets.ts'

/** The page that checks proofs, apart from the application: it shares nothing with it and may not weigh on it. */
export default defineConfig({
  plugins: [compressAssets()],
  publicDir: false,
  build: {
    target: ['chrome125', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Beside what the application was built to.
    emptyOutDir: false,
    rolldownOptions: { input: 'verify.html' },
  },
})
