import { z } from "zod";
import type { Study } from "../study/study.ts";
import type { KnownSurvey } from "./choose_form.ts";
import { type GivenEvent, idOf } from "./import_event.ts";
import type { ImportPair, NoPair } from "./import_pair.ts";
import { planPair } from "./plan_pair.ts";
import type { FormGuess } from "./import_form.ts";
import type { ImportPlan, NoPlan } from "./import_plan.ts";
import { planImport } from "./plan_import.ts";
import { formEditSchema, type SettledForm, settleForm } from "./settle_form.ts";

const eventSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  date: z.union([z.iso.date(), z.literal("")]),
  municipality: z.string(),
  prefecture: z.string(),
  population: z.string().regex(/^\d*$/),
  applicants: z.string().regex(/^\d*$/),
}).partial();

/** What the page sends: a decision about the form, or a setting of the import. */
export const sessionEditSchema = z.union([
  formEditSchema,
  z.strictObject({ kind: z.literal("setting"), name: z.enum(["by", "unique", "sheet", "link"]), value: z.string() }),
  z.strictObject({
    kind: z.literal("survey"),
    value: z.string().regex(/^(?:[a-z0-9][a-z0-9-]*)?$/, { error: "lower-case letters, digits and hyphens" }),
  }),
  z.strictObject({ kind: z.literal("keep"), value: z.enum(["first", "last"]) }),
  z.strictObject({ kind: z.literal("event"), value: eventSchema }),
]);

/** See {@linkcode sessionEditSchema}. */
export type SessionEdit = z.output<typeof sessionEditSchema>;

/** What a person has said so far about one file. */
export interface ImportSession {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly survey: string;
  readonly by: string | null;
  readonly unique: string | null;
  /** Sheet of a workbook, or table of a page; `null` for the first that is not empty. */
  readonly sheet: string | null;
  /** The sheet before the event, where it is a file of its own; `null` without one. */
  readonly before: { readonly file: string; readonly bytes: Uint8Array } | null;
  /** Column that tells who is on both sheets. */
  readonly link: string | null;
  readonly keep: "first" | "last";
  readonly event: z.output<typeof eventSchema>;
  /** The form as it has been settled; `null` before the first decision about it. */
  readonly form: SettledForm | null;
  /** What of the form nobody has looked at yet. */
  readonly guesses: readonly FormGuess[];
}

/** A session with a file that nobody has said anything about. */
export function openSession(file: string, bytes: Uint8Array): ImportSession {
  return {
    file,
    bytes,
    survey: "",
    by: null,
    unique: null,
    sheet: null,
    before: null,
    link: null,
    keep: "first",
    event: {},
    form: null,
    guesses: [],
  };
}

/**
 * A session after one decision. What parts surveys and who answered decide what the columns are: a change of these proposes the form
 * anew.
 */
export function editSession(session: ImportSession, edit: SessionEdit, plan: ImportPlan | NoPlan): ImportSession {
  switch (edit.kind) {
    case "setting":
      return {
        ...session,
        // Another sheet has other columns.
        ...edit.name === "sheet" ? { by: null, unique: null } : {},
        [edit.name]: edit.value === "" ? null : edit.value,
        form: null,
      };
    case "survey":
      return { ...session, survey: edit.value, form: null };
    case "keep":
      return { ...session, keep: edit.value };
    case "event":
      return { ...session, event: { ...session.event, ...edit.value } };
    default: {
      if ("reason" in plan) return session;
      const form = settleForm(session.form ?? plan.form, edit);
      const isOpen = ({ question }: FormGuess) => !("question" in edit) || edit.question !== question;
      return { ...session, form, guesses: plan.form.guesses.filter(isOpen) };
    }
  }
}

/** Both sheets of a session as they stand. */
export async function planPairSession(
  { file, bytes, survey, link, event, before }: ImportSession & {
    readonly before: NonNullable<ImportSession["before"]>;
  },
  { surveys, study, latin }: {
    readonly surveys: readonly KnownSurvey[];
    readonly study: Study;
    readonly latin: (name: string) => string;
  },
): Promise<ImportPair | NoPair> {
  const stem = survey === "" ? idOf(latin(file.replace(/\.[^.]+$/, ""))) || "pair" : survey;
  return await planPair({ before: before.bytes, after: bytes }, {
    files: { before: before.file, after: file },
    surveys,
    study,
    latin,
    survey: stem,
    event: givenEvent(event),
    ...link === null ? {} : { link },
  });
}

/** The plan of a session as it stands. */
export async function planSession(
  session: ImportSession,
  { surveys, study, latin }: {
    readonly surveys: readonly KnownSurvey[];
    readonly study: Study;
    readonly latin: (name: string) => string;
  },
): Promise<ImportPlan | NoPlan> {
  const { file, bytes, survey, by, unique, sheet, keep, event, form, guesses } = session;
  return await planImport(bytes, {
    file,
    surveys,
    study,
    latin,
    keep,
    event: givenEvent(event),
    ...survey === "" ? {} : { survey },
    ...by === null ? {} : { by },
    ...unique === null ? {} : { unique },
    ...sheet === null ? {} : { sheet },
    ...form === null ? {} : { mapping: form.mapping, codebook: form.codebook, guesses },
  });
}

function givenEvent({ population = "", applicants = "", ...words }: ImportSession["event"]): GivenEvent {
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ""));
  return {
    ...said,
    ...population === "" ? {} : { population: Number(population) },
    ...applicants === "" ? {} : { applicants: Number(applicants) },
  };
}
