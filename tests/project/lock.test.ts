import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project-files.ts';

interface LockedPackage {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, LockedPackage> } = readJson('package-lock.json');
const manifest: Record<string, Record<string, string> | undefined> = readJson('package.json');
const packages = Object.entries(lock.packages);

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Where Node would look for a package from another one's folder: beside it, then in each folder above. */
function listPlaces(from: string, name: string): string[] {
  const above =
    from === '' ? [] : listPlaces(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
  return [from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`, ...above];
}

describe('package-lock.json', () => {
  it('lists every optional package for every platform, without which `npm ci` fails on that platform', () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !listPlaces(path, name).some((place) => place in lock.packages))
        .map((name) => `${path || 'package.json'} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('takes every package from the public npm registry, with its checksum', () => {
    const odd = packages.filter(
      ([path, { link, resolved, integrity }]) =>
        path.startsWith('node_modules/') &&
        !link &&
        !(integrity && (resolved?.startsWith('https://registry.npmjs.org/') ?? true)),
    );
    expect(odd).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions', () => {
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
      Object.entries(manifest[field] ?? {}),
    );
    const inexact = versions.filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/.test(version) && !version.startsWith('file:'),
    );
    expect(inexact).toEqual([]);
  });
});
