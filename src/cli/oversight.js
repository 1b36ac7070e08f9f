#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for TypeScript files can say so instead of failing on their syntax.

if (process.features.typescript) {
  endWhereNothingIsWritten(process.stdout);
  endWhereNothingIsWritten(process.stderr);
  if (!hasFolder()) {
    console.error(
      'oversight: the folder in which this was called does not exist any more: go to another one',
    );
    process.exit(2);
  }
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
function endWhereNothingIsWritten(stream) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream !== process.stderr)
      console.error(
        `oversight: cannot write the result: ${error.code === 'ENOSPC' ? 'no space is left' : error.code}`,
      );
    process.exit(2);
  });
}

function hasFolder() {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}
