#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for TypeScript files can say so instead of failing on their syntax.

if (process.features.typescript) {
  ignoreClosedPipe(process.stdout);
  ignoreClosedPipe(process.stderr);
  const { startWarm } = await import('./warm-start.js');
  startWarm();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error(
    `oversight needs Node 22.18 or later, but this is ${process.versions.node}: ` +
      'on Linux `npm ci` in this repository brings one, which `npx oversight` and the npm scripts use.',
  );
  process.exitCode = 2;
}

/** A reader that stops early (`oversight check | head`) is no error, and nobody is left to work for. */
function ignoreClosedPipe(stream) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
