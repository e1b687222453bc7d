import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { folderEntries } from "../data/folder_entries.ts";
import { kind, requireKind, requireOptions } from "../data/check_call.ts";
import { nearestWord } from "../data/nearest_word.ts";
import { projectPath } from "../data/project_path.ts";
import { HELP_TASKS, HELP_WORDS, type HelpTask } from "../wording/help_words.ts";
import { say } from "../wording/say.ts";
import { markup } from "./markup.ts";
import { JUPYTER_DISPLAY, type NotebookDisplay } from "./notebook_display.ts";

/**
 * What can be done with `#lib`, by task: as the last expression of a cell. With a topic the tasks that it is about, each with a
 * cell that can be pasted and run; the ids in it are those of the project.
 *
 * @param topic a word of either language, or the name of a function
 * @throws {TypeError} when the topic is no text
 *
 * @example
 * ```ts
 * import { JUPYTER_DISPLAY } from "./notebook_display.ts";
 * import assert from "node:assert/strict";
 * const { "text/plain": told = "" } = await help("compareGroups", { lang: "en" })[JUPYTER_DISPLAY]();
 * assert.match(told, /Compare events and municipalities/);
 * ```
 */
export function help(topic?: string, options: LanguageOption = {}): NotebookDisplay {
  const action = "help";
  if (topic !== undefined) requireKind(action, topic, { name: "topic", kind: kind.text });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const found = topic === undefined ? [] : tasksAbout(topic);
  const nearest = topic === undefined || found.length > 0
    ? null
    : nearestWord(topic, HELP_TASKS.flatMap(({ names }) => names));
  const about = nearest === null ? found : tasksAbout(nearest);
  const hint = topic === undefined
    ? HELP_WORDS.more
    : nearest !== null
    ? HELP_WORDS.near(topic, nearest)
    : found.length === 0
    ? HELP_WORDS.nothing(topic)
    : null;
  const tasks = about.length === 0 ? HELP_TASKS : about;
  return {
    async [JUPYTER_DISPLAY]() {
      const fill = await placesOfProject();
      const shown = tasks.map(({ title, names, example }) => ({
        title: say(lang, title),
        names: names.join(", "),
        example: about.length === 0 ? null : fill(example),
      }));
      const head = [say(lang, HELP_WORDS.title), ...hint === null ? [] : [say(lang, hint)]];
      const [title = "", ...hints] = head;
      return {
        "text/html": String(
          markup`<section lang="${lang}"><h3>${title}</h3>${hints.map((line) => markup`<p>${line}</p>`)}
${
            shown.map((task) =>
              markup`<p><strong>${task.title}</strong><br><code>${task.names}</code></p>${
                task.example !== null && markup`<pre>${task.example}</pre>`
              }\n`
            )
          }</section>`,
        ),
        "text/plain": [
          ...head,
          ...shown.map((task) =>
            [task.title, `  ${task.names}`, ...task.example === null ? [] : [task.example]].join("\n")
          ),
        ].join("\n\n"),
      };
    },
  };
}

/** Tasks that name the function, or else whose title or functions have every word of the topic in them. */
function tasksAbout(topic: string): readonly HelpTask[] {
  const exact = HELP_TASKS.filter(({ names }) => names.includes(topic));
  if (exact.length > 0) return exact;
  const words = topic.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const textOf = ({ title, names }: HelpTask) => [...Object.values(title), ...names].join(" ").toLowerCase();
  return words.length === 0 ? [] : HELP_TASKS.filter((task) => words.every((word) => textOf(task).includes(word)));
}

/** Puts ids of the project's first survey into an example; without one the words stay, for whoever has their own. */
async function placesOfProject(): Promise<(example: string) => string> {
  const { folders } = await folderEntries("data/surveys");
  for (const survey of folders) {
    const text = await Deno.readTextFile(projectPath(`data/surveys/${survey}/codebook.json`)).catch(() => null);
    const places = text === null ? null : placesIn(text);
    if (places === null) continue;
    const ids: Readonly<Record<string, string>> = { SURVEY: survey, ...places };
    return (example) => example.replaceAll(PLACES, (word) => ids[word] ?? word);
  }
  return (example) => example;
}

/** Words of an example that stand for something of the project. */
const PLACES = /\b(?:SURVEY|CHART|ATTRIBUTE|QUESTION|FIRST_HALF|SECOND_HALF|FAVOURABLE)\b/g;

/** An attribute and a rating of a code book with some of their answers; `null` when it lacks one. */
function placesIn(codebook: string): Readonly<Record<string, string>> | null {
  const { questions = [], scales = [] }: WrittenBook = JSON.parse(codebook);
  const attribute = questions.find(({ type }) => type === "single");
  const rating = questions.find(({ type }) => type === "scale");
  if (attribute === undefined || rating === undefined) return null;
  const labels = ({ scale }: { readonly scale: string | null }) =>
    (scales.find(({ id }) => id === scale)?.answers ?? []).map(({ label }) => JSON.stringify(label));
  const kinds = labels(attribute);
  const half = Math.ceil(kinds.length / 2);
  return {
    CHART: rating.figureKeys?.[0] ?? rating.id,
    ATTRIBUTE: attribute.id,
    QUESTION: rating.id,
    FIRST_HALF: kinds.slice(0, half).join(", "),
    SECOND_HALF: kinds.slice(half).join(", "),
    FAVOURABLE: labels(rating).slice(0, 1).join(", "),
  };
}

/** What of a code book examples are made of. */
interface WrittenBook {
  readonly questions?: readonly {
    readonly id: string;
    readonly type: string;
    readonly scale: string | null;
    readonly figureKeys?: readonly string[];
  }[];
  readonly scales?: readonly { readonly id: string; readonly answers: readonly { readonly label: string }[] }[];
}
