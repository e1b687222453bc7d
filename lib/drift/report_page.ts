import { FONT_FAMILY } from "../figures/font_families.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import { CHECK_PAGE_WORDS } from "../wording/check_page_words.ts";
import { inAllLanguages } from "../wording/command_line_words.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import {
  causeGroups,
  type CheckResult,
  driftsOf,
  failedRuns,
  failureSentences,
  headline,
  MOST_OF_A_CAUSE,
  movedThings,
  whatMoved,
} from "./check_result.ts";
import type { DifferencePictures } from "./difference_pictures.ts";
import type { Finding } from "./findings.ts";

const WORDS = CHECK_PAGE_WORDS;
const MOST_DIFFERENCES = 8;

/**
 * What a check found, as one page that opens offline: each finding with its cause, and its figure as it was, as it is, and
 * where it differs, side by side.
 */
export function reportAsPage(result: CheckResult, pictures: ReadonlyMap<string, DifferencePictures>): string {
  const { findings, notes, subject } = result;
  const drifts = driftsOf(result);
  const cosmetic = findings.filter(({ grade }) => grade === "cosmetic");
  const failed = failedRuns(result);
  const sentence = headline(result);
  return String(markup`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${inAllLanguages(WORDS.title)}</title>
<style>${trustedHtml(STYLE)}</style>
</head>
<body>
<main>
<h1>${WORDS.title.ja} <span lang="en">${WORDS.title.en}</span></h1>
<p>${inAllLanguages(WORDS.compared)}: ${subject}</p>
<p class="${
    drifts.length + failed.length === 0 ? "same" : "drift"
  }">${sentence.ja} <span lang="en">${sentence.en}</span></p>
${
    list(
      inAllLanguages(WORDS.stoppedNotebooks),
      failed.flatMap((run) => failureSentences(run).map((sentence) => `${notebookName(run.path)} ${sentence}`)),
    )
  }
${notAllPictured(drifts, pictures)}
${contents(drifts)}
${inLines(drifts.map((finding, at) => findingHtml(finding, at, { pictures, isOneOfMany: drifts.length > 1 })))}
${
    list(
      inAllLanguages(WORDS.cosmetic),
      cosmetic.map((finding) => `${finding.title}: ${whatMoved(finding)}`),
    )
  }
${list(inAllLanguages(WORDS.notes), notes)}
</main>
</body>
</html>
`);
}

/** Figures that one cause moved look alike: some of them are drawn. */
function notAllPictured(drifts: readonly Finding[], pictures: ReadonlyMap<string, DifferencePictures>): Html | null {
  const figures = drifts.flatMap(({ files }) => files).filter(({ path, kind }) =>
    path.endsWith(".svg") && kind !== "untracked"
  );
  if (pictures.size === 0 || pictures.size >= figures.length) return null;
  const { ja, en } = WORDS.someAreDrawn(pictures.size, figures.length);
  return markup`<p class="place">${ja} <span lang="en">${en}</span></p>`;
}

/** What moved, under its causes: of many the first are seen at once, and the others when the reader asks. */
function contents(drifts: readonly Finding[]): Html | null {
  if (drifts.length < 2) return null;
  const groups = causeGroups(drifts).map(({ causes, findings }) => {
    const why = causes.length === 0 ? "" : `: ${causes.map(({ text }) => text).join("; ")}`;
    const items = findings.map((finding) =>
      markup`<li><a href="#finding-${drifts.indexOf(finding) + 1}">${finding.title}</a>: ${whatMoved(finding)}</li>`
    );
    const rest = items.slice(MOST_OF_A_CAUSE);
    return markup`<h3>${inAllLanguages(WORDS.moved(movedThings(findings)))}${why}</h3><ul>${
      inLines(items.slice(0, MOST_OF_A_CAUSE))
    }</ul>${
      rest.length > 0 &&
      markup`<details><summary>${inAllLanguages(WORDS.more(rest.length))}</summary><ul>${inLines(rest)}</ul></details>`
    }`;
  });
  return markup`<h2 id="contents">${inAllLanguages(WORDS.causes)}</h2><nav aria-label="${WORDS.causes.ja}">${
    inLines(groups)
  }</nav>`;
}

function findingHtml(
  finding: Finding,
  at: number,
  { pictures, isOneOfMany }: {
    readonly pictures: ReadonlyMap<string, DifferencePictures>;
    readonly isOneOfMany: boolean;
  },
): Html {
  const { title, differences, causes, files, cells, notebook, cellNumber } = finding;
  const place = notebook === null
    ? ""
    : `notebooks/${notebook}.ipynb${cellNumber === null ? "" : ` cell ${cellNumber}`}`;
  return markup`<section id="finding-${at + 1}">
<h2>${title}</h2>
<p class="place">${place}${isOneOfMany && markup` <a href="#contents">↑ ${inAllLanguages(WORDS.causes)}</a>`}</p>
<dl>
<dt>${inAllLanguages(WORDS.what)}</dt>${
    folded(differences.map(({ what, grade }) => markup`<dd class="${grade}">${what}</dd>`))
  }
<dt>${inAllLanguages(WORDS.why)}</dt>${causes.map(({ text }) => markup`<dd>${text}</dd>`)}
<dt>${inAllLanguages(WORDS.where)}</dt>${[
    ...files.map(({ kind, path }) => markup`<dd>${kind}: <code>outputs/${path}</code></dd>`),
    ...cells.map((cell) => markup`<dd><code>notebooks/${cell.notebook}.ipynb</code> cell ${cell.cellNumber}</dd>`),
  ]}
</dl>
${files.map(({ path }) => picturesHtml(title, pictures.get(path)))}
</section>`;
}

/** What tells most stands first: the rest is there for whoever opens it. */
function folded(items: readonly Html[]): readonly Html[] {
  const rest = items.slice(MOST_DIFFERENCES);
  if (rest.length < 2) return items;
  return [
    ...items.slice(0, MOST_DIFFERENCES),
    markup`<dd><details><summary>${inAllLanguages(WORDS.more(rest.length))}</summary><dl>${rest}</dl></details></dd>`,
  ];
}

function picturesHtml(title: string, pictures: DifferencePictures | undefined): Html | null {
  if (pictures === undefined) return null;
  const sides = [
    { png: pictures.before, label: inAllLanguages(WORDS.old) },
    { png: pictures.after, label: inAllLanguages(WORDS.new) },
    { png: pictures.difference, label: inAllLanguages(WORDS.difference) },
  ];
  return markup`<div class="pictures">${
    sides.map(({ png, label }) =>
      markup`<figure><figcaption>${label}${png !== null && ENLARGE}</figcaption>${
        png === null
          ? markup`<p>${inAllLanguages(WORDS.none)}</p>`
          : markup`<img alt="${`${title}: ${label}`}" src="data:image/png;base64,${png.toBase64()}">`
      }</figure>`
    )
  }</div>`;
}

function list(heading: string, items: readonly string[]): Html | null {
  if (items.length === 0) return null;
  return markup`<h2>${heading}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function inLines(pieces: readonly Html[]): readonly (Html | string)[] {
  return pieces.flatMap((piece, at) => at === 0 ? [piece] : ["\n", piece]);
}

/** A picture over the whole width, without a script. */
const ENLARGE = markup` <label><input type="checkbox">${inAllLanguages(WORDS.enlarge)}</label>`;

const STYLE = `
body { overflow-wrap: anywhere; font-family: ${FONT_FAMILY}; color: #1f2328; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; line-height: 1.6; }
h1 span { font-size: 1rem; font-weight: 400; }
section { border-top: 2px solid #d0d7de; margin-top: 2rem; }
dt { font-weight: 700; margin-top: .5rem; }
dd { margin-left: 1.5rem; }
.same { border-left: 6px solid #1a7f37; padding-left: 1rem; }
p.drift { border-left: 6px solid #b3261e; padding-left: 1rem; }
dd.cosmetic, .place { color: #59636e; }
.pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
figure { margin: 0; min-width: 0; }
figure:has(:checked) { grid-column: 1 / -1; }
figcaption { font-weight: 700; }
figcaption label { font-weight: 400; color: #59636e; white-space: nowrap; }
dl dl dd { margin-left: 0; }
img { width: 100%; border: 1px solid #d0d7de; background: #fff; }
@media (max-width: 60rem) { .pictures { grid-template-columns: 1fr; } figcaption label { display: none; } }
@media print { figcaption label { display: none; } section { break-inside: avoid; } }
`;
