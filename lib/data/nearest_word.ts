import leven from "leven";

/**
 * The word that somebody most likely meant by one that is not there; `null` when none is near.
 *
 * Near is a word that begins with it or it with the word, or that two letters, of a long word a third of them, make of it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(nearestWord("confidence", ["mapping", "confidenceLevel"]), "confidenceLevel");
 * assert.equal(nearestWord("Englsh", ["English", "Japanese"]), "English");
 * assert.equal(nearestWord("filter", ["after", "constructs"]), null);
 * ```
 */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  if (wanted === "") return null;
  const near = words.map((known) => {
    const name = known.toLowerCase();
    const isPart = name.startsWith(wanted) || wanted.startsWith(name);
    return { known, distance: isPart ? 0 : leven(wanted, name) };
  }).toSorted((a, b) => a.distance - b.distance);
  const [nearest] = near;
  const farthest = Math.max(2, Math.floor(word.length / 3));
  return nearest === undefined || nearest.distance > farthest || nearest.distance >= word.length ? null : nearest.known;
}

/** So many names are listed at most; of more, those that begin most alike. */
const MOST_LISTED = 40;

/**
 * The end of a sentence about a name that is not there, after "must be": all there are, the one given, and the nearest.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(
 *   `Cannot load the survey as it must be ${oneOfThese("soka", ["gyoda-forum", "soka-training-1"])}`,
 *   "Cannot load the survey as it must be one of gyoda-forum, soka-training-1: current value is soka; did you mean soka-training-1?",
 * );
 * ```
 */
export function oneOfThese(given: string, names: readonly string[]): string {
  const nearest = nearestWord(given, names);
  const hint = nearest === null ? "" : `; did you mean ${nearest}?`;
  if (names.length === 0) return `there, and none is: current value is ${given}`;
  const common = (name: string) => {
    const at = [...name].findIndex((letter, place) => letter !== given[place]);
    return at === -1 ? name.length : at;
  };
  const listed = names.length <= MOST_LISTED
    ? names
    : names.toSorted((a, b) => common(b) - common(a)).slice(0, MOST_LISTED);
  const more = names.length - listed.length;
  return `one of ${listed.join(", ")}${more === 0 ? "" : ` and ${more} more`}: current value is ${given}${hint}`;
}
