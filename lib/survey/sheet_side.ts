import type { Codebook } from "./codebook.ts";

/** Which of two sheets a questionnaire is. */
export type SheetSide = "before" | "after";

/**
 * Which side of an event a questionnaire is about, where before and after were asked on two sheets; `null` for one that holds
 * both, or none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(sheetSide({ design: "linked", questions: [{ timing: "only" }, { timing: "before" }] }), "before");
 * assert.equal(sheetSide({ design: "retrospective", questions: [{ timing: "before" }, { timing: "after" }] }), null);
 * ```
 */
export function sheetSide(
  { design, questions }: {
    readonly design: Codebook["design"];
    readonly questions: readonly Pick<Codebook["questions"][number], "timing">[];
  },
): SheetSide | null {
  if (design !== "linked" && design !== "unlinked") return null;
  const sided = questions.find(({ timing }) => timing !== "only")?.timing;
  return sided === "before" || sided === "after" ? sided : null;
}
