/**
 * Loaded before the server (`node --import`) in journeys that last longer than anybody waits: the server then lives at
 * the time that the test names. Its timers run as they are; what is due at a time is due at the moved one.
 */
const realNow = Date.now
let offset = Number(process.env['PLENUM_TEST_NOW']) - realNow()
if (Number.isNaN(offset)) throw new Error('PLENUM_TEST_NOW is to be milliseconds since 1970')

Date.now = () => realNow() + offset

process.on('message', (now) => {
  offset = Number(now) - realNow()
  process.send?.(now)
})
// It ends as a server ends, whether or not the test still listens.
process.channel?.unref()
