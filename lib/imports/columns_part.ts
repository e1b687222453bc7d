import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { nameIn, USE_WORDS } from "../wording/import_names.ts";
import { say } from "../wording/say.ts";
import { option } from "./form_controls.ts";
import { withOccurrences } from "./form_mapping.ts";
import type { ImportPlan } from "./import_plan.ts";

export function columnsPart(plan: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const { form } = plan;
  const numbers = new Map(
    withOccurrences(plan.columns.map(({ column }) => column)).map(({ column, occurrence }) => [column.at, occurrence]),
  );
  const uses = ["unused", "time", "name", "contact", "identifier", "technical", "weight"] as const;
  const rows = plan.columns.filter(({ mapped }) =>
    mapped === null || !("question" in mapped) || form.close.some(({ heading }) => heading === mapped.heading)
  )
    .filter(({ mapped }) => mapped?.use !== "group" && mapped?.use !== "empty").map(
      ({ column: { at, heading }, mapped }) => {
        const close = form.close.find((one) => one.heading === heading);
        const chosen = mapped === null ? "" : "question" in mapped ? mapped.question : mapped.use;
        const open = form.codebook.questions.filter(({ id }) =>
          id === chosen ||
          !plan.columns.some(({ mapped }) => mapped !== null && "question" in mapped && mapped.question === id)
        );
        return markup`<tr><td><span class="chip${
          mapped === null && " open"
        }" draggable="true" data-column="${heading}" data-occurrence="${
          numbers.get(at) ?? 1
        }">${heading}</span></td><td><select id="column-${at}" aria-label="${
          to(W.use)
        }: ${heading}" data-edit="column" data-heading="${heading}" data-occurrence="${numbers.get(at) ?? 1}">${
          mapped === null && option("", to(W.undecided), true)
        }${
          open.map(({ id, wording }) =>
            option(id, id === close?.question ? `${wording}（${close.score.toFixed(2)}）` : wording, id === chosen)
          )
        }${uses.map((use) => option(use, to(nameIn(USE_WORDS, use)), use === chosen))}</select></td></tr>`;
      },
    );
  if (rows.length === 0) return markup``;
  return markup`<section aria-labelledby="h-columns"><h2 id="h-columns">${to(W.columns)}</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="h-columns"><table><thead><tr><th scope="col">${
    to(W.column)
  }</th><th scope="col">${to(W.use)}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
