import type { FormMapping } from "./form_mapping.ts";
import { idOf, withoutKind } from "./import_event.ts";
import type { ImportForm } from "./import_form.ts";
import type { SurveyRows } from "./part_surveys.ts";

/** Ids of the surveys, each once: those of an earlier import, else made from the value that parts them. */
export function surveyIdsOf(
  parts: readonly SurveyRows[],
  { form, stem, isKnown, mapping, isForeign, latin = () => "" }: {
    readonly form: ImportForm;
    readonly stem: string;
    readonly isKnown: boolean;
    readonly mapping: FormMapping;
    readonly isForeign: (id: string) => boolean;
    readonly latin: ((name: string) => string) | undefined;
  },
): readonly string[] {
  if (isKnown && mapping.by === null) return [form.codebook.id];
  if (mapping.by === null) return [stem];
  const used = new Set<string>(Object.values(mapping.surveys));
  return parts.map(({ value }, at) => {
    const former = mapping.surveys[value ?? ""];
    if (former !== undefined) return former;
    const named = idOf(/^[\x20-\x7e]+$/.test(value ?? "") ? value ?? "" : latin(withoutKind(value ?? "")));
    const base = `${stem}-${named === "" ? at + 1 : named}`;
    let id = base;
    for (let number = 2; used.has(id) || isForeign(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}
