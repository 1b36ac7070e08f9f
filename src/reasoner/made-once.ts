interface Kept<Made> {
  readonly parts: readonly unknown[];
  readonly made: Made;
  isUsed: boolean;
}

/** Things that depend on a name and a list of parts, and on nothing else. */
export class MadeOnce<Made> {
  /** Latest used first. */
  readonly #kept = new Map<unknown, Kept<Made>[]>();
  #size = 0;
  #sizeBefore = 0;

  /** Of one name there should be few lists: they are looked through. `make` is given what was of use last for the name. */
  get(name: unknown, parts: readonly unknown[], make: (like: Made | undefined) => Made): Made {
    let alike = this.#kept.get(name);
    if (!alike) {
      alike = [];
      this.#kept.set(name, alike);
    }
    const at = alike.findIndex((each) => hasParts(each, parts));
    const kept = alike[at] ?? { parts, made: make(alike[0]?.made), isUsed: true };
    kept.isUsed = true;
    if (at < 0) this.#size++;
    else if (at > 0) alike.splice(at, 1);
    if (at !== 0) alike.unshift(kept);
    return kept.made;
  }

  /** As soon as twice as much is kept as was of use before: what was of no use since. */
  forgetUnused(): void {
    if (this.#size <= 2 * this.#sizeBefore) return;
    this.#size = 0;
    for (const [name, alike] of this.#kept) {
      const used = alike.filter(({ isUsed }) => isUsed);
      for (const each of used) each.isUsed = false;
      this.#size += used.length;
      if (used.length > 0) this.#kept.set(name, used);
      else this.#kept.delete(name);
    }
    this.#sizeBefore = this.#size;
  }
}

function hasParts({ parts: own }: Kept<unknown>, parts: readonly unknown[]): boolean {
  if (own.length !== parts.length) return false;
  for (let index = 0; index < own.length; index++) if (own[index] !== parts[index]) return false;
  return true;
}
