import { notebookName } from "../notebook/notebook_name.ts";
import { escapeHtml } from "../rendering/markup.ts";
import {
  causeCounts,
  type CheckResult,
  counted,
  driftsOf,
  failedRuns,
  failureSentences,
  headline,
  whatMoved,
} from "./check_result.ts";
import type { DifferencePictures } from "./difference_pictures.ts";
import type { Finding } from "./findings.ts";

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
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>検査の結果 / Result of the check</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>検査の結果 <span lang="en">Result of the check</span></h1>
<p>比較 / Compared: ${escapeHtml(subject)}</p>
<p class="${drifts.length + failed.length === 0 ? "same" : "drift"}">${
    escapeHtml(headlineInJapanese(result))
  } <span lang="en">${escapeHtml(headline(result))}</span></p>
${
    list(
      "止まったノートブック / Notebooks that did not pass",
      failed.flatMap((run) => failureSentences(run).map((sentence) => `${notebookName(run.path)} ${sentence}`)),
    )
  }
${list("原因 / Causes", causesOf(drifts))}
${notAllPictured(drifts, pictures)}
${contents(drifts)}
${drifts.map((finding, at) => findingHtml(finding, at, { pictures, isOneOfMany: drifts.length > 1 })).join("\n")}
${
    list(
      "見た目だけの違い / Cosmetic",
      cosmetic.map(({ title, differences }) => `${title}: ${differences[0]?.what ?? ""}`),
    )
  }
${list("注記 / Notes", notes)}
</main>
</body>
</html>
`;
}

function headlineInJapanese(result: CheckResult): string {
  const [drifts, failed] = [driftsOf(result).length, failedRuns(result).length];
  if (result.stopped !== undefined) return "データに直すところがあり、比較していません。";
  if (failed > 0) return `${failed} 冊のノートブックが最後まで動かず、比較していません。`;
  return drifts > 0 ? `${drifts} 件のずれがあります。` : `ずれはありません。図表 ${result.outputs} 点が一致しました。`;
}

/** Figures that one cause moved look alike: some of them are drawn. */
function notAllPictured(drifts: readonly Finding[], pictures: ReadonlyMap<string, DifferencePictures>): string {
  const figures = drifts.flatMap(({ files }) => files).filter(({ path, kind }) =>
    path.endsWith(".svg") && kind !== "untracked"
  );
  if (pictures.size === 0 || pictures.size >= figures.length) return "";
  return `<p class="place">図は原因ごとに数点を並べています（${figures.length} 点中 ${pictures.size} 点）。 <span lang="en">Some figures of each cause are drawn: ${pictures.size} of ${figures.length}.</span></p>`;
}

/** With one finding or two, its own section says it. */
function causesOf(drifts: readonly Finding[]): readonly string[] {
  if (drifts.length < 3) return [];
  return causeCounts(drifts).map(({ text, count }) => `${count} 件 / ${counted(count, "difference")}: ${text}`);
}

function contents(drifts: readonly Finding[]): string {
  if (drifts.length < 2) return "";
  const items = drifts.map((finding, at) =>
    `<li><a href="#finding-${at + 1}">${escapeHtml(finding.title)}</a>: ${escapeHtml(whatMoved(finding))}</li>`
  );
  return `<h2 id="contents">一覧 / Contents</h2><nav aria-label="一覧"><ol>${items.join("\n")}</ol></nav>`;
}

function findingHtml(
  finding: Finding,
  at: number,
  { pictures, isOneOfMany }: {
    readonly pictures: ReadonlyMap<string, DifferencePictures>;
    readonly isOneOfMany: boolean;
  },
): string {
  const { title, differences, causes, files, cells, notebook, cellNumber } = finding;
  const place = notebook === null
    ? ""
    : `notebooks/${notebook}.ipynb${cellNumber === null ? "" : ` cell ${cellNumber}`}`;
  return `<section id="finding-${at + 1}">
<h2>${escapeHtml(title)}</h2>
<p class="place">${escapeHtml(place)}${isOneOfMany ? ' <a href="#contents">↑ 一覧 / Contents</a>' : ""}</p>
<dl>
<dt>何が / What</dt>${folded(differences.map(({ what, grade }) => `<dd class="${grade}">${escapeHtml(what)}</dd>`))}
<dt>なぜ / Why</dt>${causes.map(({ text }) => `<dd>${escapeHtml(text)}</dd>`).join("")}
<dt>どこ / Where</dt>${
    [
      ...files.map(({ kind, path }) => `<dd>${kind}: <code>outputs/${escapeHtml(path)}</code></dd>`),
      ...cells.map((cell) =>
        `<dd><code>notebooks/${escapeHtml(cell.notebook)}.ipynb</code> cell ${cell.cellNumber}</dd>`
      ),
    ].join("")
  }
</dl>
${files.map(({ path }) => picturesHtml(title, pictures.get(path))).join("")}
</section>`;
}

/** What tells most stands first: the rest is there for whoever opens it. */
function folded(items: readonly string[]): string {
  const rest = items.slice(MOST_DIFFERENCES);
  if (rest.length < 2) return items.join("");
  return `${items.slice(0, MOST_DIFFERENCES).join("")}<dd><details><summary>ほか ${rest.length} 件 / ${
    counted(rest.length, "more", "more")
  }</summary><dl>${rest.join("")}</dl></details></dd>`;
}

function picturesHtml(title: string, pictures: DifferencePictures | undefined): string {
  if (pictures === undefined) return "";
  const sides = [
    { png: pictures.before, label: "以前 / Old" },
    { png: pictures.after, label: "今回 / New" },
    { png: pictures.difference, label: "違い / Difference" },
  ];
  return `<div class="pictures">${
    sides.map(({ png, label }) =>
      `<figure><figcaption>${label}${png === null ? "" : ENLARGE}</figcaption>${
        png === null
          ? "<p>なし / none</p>"
          : `<img alt="${escapeHtml(`${title}: ${label}`)}" src="data:image/png;base64,${png.toBase64()}">`
      }</figure>`
    ).join("")
  }</div>`;
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${heading}</h2><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}

/** A picture over the whole width, without a script. */
const ENLARGE = ' <label><input type="checkbox">拡大 / enlarge</label>';

const STYLE = `
body { overflow-wrap: anywhere; font-family: "BIZ UDPGothic", "Hiragino Sans", Meiryo, sans-serif; color: #1f2328; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; line-height: 1.6; }
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
