import fc from 'fast-check';

// The same commit gives the same result wherever it is tested. To look further: FAST_CHECK_SEED=$RANDOM npm run unit
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20250131) });
