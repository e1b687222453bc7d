import fc from "fast-check";

/** Every way of dealing the pooled answers of small groups to groups of the same sizes, as counts; each as often as it can happen. */
export function* dealings(groups: readonly (readonly number[])[]): Generator<number[][]> {
  const answers = groups.flatMap((counts) => counts.flatMap((count, level) => Array<number>(count).fill(level)));
  const left = groups.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const dealt = groups.map((counts) => counts.map(() => 0));
  function* deal(person: number): Generator<number[][]> {
    const level = answers[person];
    if (level === undefined) {
      yield dealt.map((counts) => counts.slice());
      return;
    }
    for (let group = 0; group < groups.length; group++) {
      const counts = dealt[group];
      if (counts === undefined || (left[group] ?? 0) === 0) continue;
      left[group] = (left[group] ?? 0) - 1;
      counts[level] = (counts[level] ?? 0) + 1;
      yield* deal(person + 1);
      counts[level] = (counts[level] ?? 0) - 1;
      left[group] = (left[group] ?? 0) + 1;
    }
  }
  yield* deal(0);
}

/** Two to four groups over the same one to five levels, none empty. */
export function groupsOfCounts(): fc.Arbitrary<number[][]> {
  return fc.integer({ min: 1, max: 5 }).chain((levels) => {
    const group = fc.array(fc.nat(6), { minLength: levels, maxLength: levels }).filter((counts) =>
      counts.some((count) => count > 0)
    );
    return fc.array(group, { minLength: 2, maxLength: 4 });
  });
}
