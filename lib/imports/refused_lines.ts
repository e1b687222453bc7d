import { itemAt } from "../data/item_at.ts";
import type { Bilingual } from "../data/language.ts";
import { unicodeName } from "../data/unicode_name.ts";
import { IMPORT_SENTENCES, lineList } from "../wording/import_words.ts";
import { FAULT_WORDS, nameIn } from "../wording/import_names.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { ImportPlan } from "./import_plan.ts";
import { one, type PlanTextOptions } from "./plan_text_options.ts";
import { refusedValues } from "./refused_values.ts";

export function refusedLines(
  plan: ImportPlan,
  { lang, showValues }: PlanTextOptions,
): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const { form } = plan;
  const values = refusedValues(plan);
  const whole = values.filter(({ written }) => written === null).map(({ kind, lines }) =>
    to(IMPORT_SENTENCES.faultRows(nameIn(FAULT_WORDS, kind), lines.length, lineList(lines, lang)))
  );
  const asked = form.codebook.questions.flatMap(({ id, wording }) => {
    const own = values.flatMap(({ written, ...value }) =>
      value.question === id && written !== null ? [{ ...value, written }] : []
    );
    if (own.length === 0) return [];
    const heading = `${id} ${one(wording)}`;
    if (!showValues) {
      const kinds = [...new Set(own.map(({ kind }) => kind))];
      return [
        heading,
        ...kinds.map((kind) => {
          const some = own.filter((value) => value.kind === kind);
          const rows = new Set(some.flatMap(({ lines }) => lines)).size;
          return `  ${to(IMPORT_SENTENCES.withheldAnswer(rows, some.length, nameIn(FAULT_WORDS, kind)))}`;
        }),
      ];
    }
    return [
      heading,
      ...own.map(({ kind, written, lines, nearest }) => {
        const said = to(
          IMPORT_SENTENCES.unknownAnswer(
            shown(written),
            lines.length,
            nameIn(FAULT_WORDS, kind),
          ),
        );
        const difference = nearest === null ? null : differingLetters(written, nearest.label);
        return [
          `  ${said}`,
          ...nearest === null ? [] : [to(IMPORT_SENTENCES.nearest(nearest.label, nearest.score))],
          ...difference === null ? [] : [to(IMPORT_SENTENCES.codePoints(difference.written, difference.label))],
          lineList(lines, lang),
        ].join(to(PUNCTUATION.comma));
      }),
    ];
  });
  return [...whole, ...asked];
}

/** A value on one line of the terminal. */
export function shown(written: string): string {
  const letters = [...written.replaceAll(/\s+/gu, " ")];
  return letters.length <= 40 ? letters.join("") : `${letters.slice(0, 40).join("")}…`;
}

/** Where two texts of one length differ in a letter or two, those letters with their code points: they may look alike. */
export function differingLetters(
  written: string,
  label: string,
): { readonly written: string; readonly label: string } | null {
  const [one, other] = [[...written.trim()], [...label.trim()]];
  const places = one.flatMap((letter, at) => letter === other[at] ? [] : [at]);
  if (one.length !== other.length || places.length === 0 || places.length > 2) return null;
  const named = (letters: readonly string[]) =>
    places.map((at) => itemAt(letters, at, "letter")).map((letter) => `${letter} ${unicodeName(letter)}`).join(" ");
  return { written: named(one), label: named(other) };
}
