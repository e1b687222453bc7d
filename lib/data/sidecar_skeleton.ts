import { decodeText } from "./decode_text.ts";
import { projectPath } from "./project_path.ts";
import type { Source } from "./source.ts";

/** Kinds of files of a survey's folder that `seal` writes a sidecar for, each with what its answers are called. */
const KINDS: readonly {
  readonly name: RegExp;
  readonly id: string;
  readonly origin: Source["origin"];
  readonly title: string;
  readonly titleEnglish: string;
}[] = [
  { name: /^responses\.csv$/, id: "responses", origin: "observed", title: "回答", titleEnglish: "answers" },
  {
    name: /^observed_counts\.json$/,
    id: "counts",
    origin: "observed",
    title: "回答の集計",
    titleEnglish: "counts of answers",
  },
  {
    name: /^cleared_answers\.csv$/,
    id: "cleared",
    origin: "observed",
    title: "公開してよい自由記述",
    titleEnglish: "cleared free-text answers",
  },
  {
    name: /^published_counts\.csv$/,
    id: "published-counts",
    origin: "published",
    title: "公表された人数",
    titleEnglish: "printed counts",
  },
  {
    name: /^published_percents\.csv$/,
    id: "published-percents",
    origin: "published",
    title: "公表された割合",
    titleEnglish: "printed shares",
  },
  { name: /^codebook\.json$/, id: "codebook", origin: "observed", title: "調査票", titleEnglish: "questionnaire" },
  { name: /^event\.json$/, id: "event", origin: "observed", title: "事業", titleEnglish: "event" },
];

/**
 * The sidecar of a data file that somebody put into a survey's folder without one: everything that the folder tells, so that
 * the file can be read at once; producer, citation and licence are for its owner to look at.
 *
 * @param file such as `data/surveys/soka-training-1/responses.csv`
 * @returns `null` for a file of another kind, whose origin only its owner knows
 */
export async function sidecarSkeleton(
  file: string,
  bytes: Uint8Array,
  { root = projectPath("") }: { readonly root?: string } = {},
): Promise<Omit<Source, "file" | "sha256"> | null> {
  const [, survey, name = ""] = /^data\/surveys\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  const kind = KINDS.find((candidate) => candidate.name.test(name));
  if (survey === undefined || kind === undefined) return null;
  const codebook = await readFields(`${root}/data/surveys/${survey}/codebook.json`);
  const event = await readFields(`${root}/data/surveys/${survey}/event.json`);
  const municipality = fieldsOf(event.municipality);
  const title = textOf(codebook.title) ?? survey;
  const isUtf8 = "text" in decodeText(bytes, { file, encoding: "utf-8" });
  return {
    id: `${survey}-${kind.id}`,
    title: `${title} ${kind.title}`,
    titleEnglish: `${textOf(codebook.titleEnglish) ?? survey}: ${kind.titleEnglish}`,
    origin: kind.origin,
    producer: textOf(municipality.name) ?? title,
    citation: title,
    licence: kind.origin === "published" ? "quotation" : "not published",
    figureKeys: [],
    encoding: isUtf8 ? "utf-8" : "cp932",
    rows: 0,
    notes: [],
  };
}

/** The fields of a JSON file; none when it cannot be read, which its own reader tells. */
async function readFields(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return fieldsOf(JSON.parse(await Deno.readTextFile(path)));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
