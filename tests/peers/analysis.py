"""The whole analysis as a practised user of Python writes it: a notebook a survey with its charts and tables, one that compares
before and after, one of the free answers, run by nbclient in fresh kernels, as many at once as there are cores.

    python3 analysis.py DATA FOLDER

Less than the report has: no page, no workbook, no documents, no comparison between cities, no protection, no manifest.
"""
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import nbformat
from nbclient import NotebookClient

data, folder = sys.argv[1], sys.argv[2]
saved = f"{folder}/analysis"
os.makedirs(saved, exist_ok=True)
here = os.path.dirname(os.path.abspath(__file__))

SETUP = f"""
import json, sys
import pandas
sys.path.insert(0, {here!r})
data, folder, saved = {data!r}, {folder!r}, {saved!r}
def survey(id):
    codebook = json.load(open(f"{{data}}/surveys/{{id}}/codebook.json", encoding="utf-8"))
    answers = pandas.read_csv(f"{{data}}/surveys/{{id}}/synthetic_responses.csv", dtype=str, keep_default_na=False)
    return codebook, answers
def counted(codebook, answers):
    scales = {{scale["id"]: scale for scale in codebook["scales"]}}
    rows = []
    for question in codebook["questions"]:
        if question["type"] == "free" or question["id"] not in answers:
            continue
        scale = scales[question["scale"]]
        counts = answers[question["id"]].value_counts()
        labels = [answer["label"] for answer in scale["answers"]]
        rows += [(question["id"], label, int(counts.get(label, 0)), counts.get(label, 0) / len(answers)) for label in labels]
    return pandas.DataFrame(rows, columns=["question", "answer", "people", "share"])
"""
CHARTS = """
from draw_charts import draw, load
codebook, answers = survey("{id}")
table = counted(codebook, answers)
table.to_csv(f"{{saved}}/{id}.csv", index=False)
table
"""
DRAW = """
for chart in load(folder):
    if chart["heading"]["key"].endswith(":{id}"):
        draw(chart, saved)
"""
BEFORE_AFTER = """
from scipy import stats
rows = []
for id in {ids!r}:
    codebook, answers = survey(id)
    scales = {{scale["id"]: {{answer["label"]: answer["code"] for answer in scale["answers"]}} for scale in codebook["scales"]}}
    constructs = {{}}
    for question in codebook["questions"]:
        if question["type"] == "scale" and question["id"] in answers:
            constructs.setdefault(question["construct"], {{}})[question["timing"]] = question
    for construct, times in constructs.items():
        if not {{"before", "after"}} <= set(times):
            continue
        before, after = (answers[times[time]["id"]].map(scales[times[time]["scale"]]) for time in ("before", "after"))
        both = before.notna() & after.notna()
        change = (before - after)[both]  # code 1 is the most favourable answer
        moved = change[change != 0]
        p = stats.wilcoxon(moved).pvalue if len(moved) > 0 else 1.0
        rows.append((id, construct, int(both.sum()), int((change > 0).sum()), int((change < 0).sum()), p))
table = pandas.DataFrame(rows, columns=["survey", "construct", "n", "rose", "fell", "p"])
table.to_csv(f"{{saved}}/before_after.csv", index=False)
table
"""
WORDS = """
import collections
import MeCab
tagger = MeCab.Tagger("-d /var/lib/mecab/dic/ipadic-utf8")
comments = pandas.read_csv(f"{data}/report/comments.csv", dtype=str, keep_default_na=False)
words = collections.Counter()
for text in comments["text"]:
    node = tagger.parseToNode(text)
    while node:
        if node.surface and node.feature.split(",")[0] in ("名詞", "動詞", "形容詞"):
            words[node.feature.split(",")[6]] += 1
        node = node.next
table = pandas.DataFrame(words.most_common(100), columns=["word", "times"])
table.to_csv(f"{saved}/words.csv", index=False)
table
"""
TABLES = """
import glob, os
tables = {os.path.basename(path): pandas.read_csv(path, dtype=str, keep_default_na=False)
          for path in sorted(glob.glob(f"{data}/report/*.csv") + glob.glob(f"{data}/study/*.csv"))}
html = "".join(f"<h2>{name}</h2>{table.to_html(index=False)}" for name, table in tables.items())
open(f"{saved}/tables.html", "w", encoding="utf-8").write(html)
len(tables)
"""

ids = sorted(name for name in os.listdir(f"{data}/surveys") if os.path.isdir(f"{data}/surveys/{name}"))
notebooks = {id: [SETUP, CHARTS.format(id=id), DRAW.format(id=id)] for id in ids}
notebooks["before_after"] = [SETUP, BEFORE_AFTER.format(ids=ids)]
notebooks["words"] = [SETUP, WORDS]
notebooks["tables"] = [SETUP, TABLES]


def run(item):
    name, cells = item
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=600, kernel_name="python3").execute()
    nbformat.write(notebook, f"{saved}/{name}.ipynb")


with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
    list(pool.map(run, notebooks.items()))
