"""Figure 2-47 and the headline matrix in pandas, of the data package alone; then compared with the tables that the project prints.

    python3 tests/peers/data_package.py     (from the project's top level; needs pandas)
"""
import json, os, re
import pandas as pd

os.chdir("outputs")
package = {r["name"]: r for r in json.load(open("datapackage.json", encoding="utf-8"))["resources"]}
read = lambda name: pd.read_csv(package[name]["path"], dtype={f["name"]: {"integer": "Int64", "number": "Float64"}.get(f["type"], "string") for f in package[name]["schema"]["fields"]})
figure = read("answers_long").query("figure_key == '2-47:soka-training-1'")
matrix = read("favourable_shares").pivot(index="event_id", columns=["construct_id", "timing"], values=["n", "base"])
print(figure[["answer", "side", "n", "percent"]], matrix["n"].T, sep="\n\n")

# What follows compares; it is no part of the five lines.
printed = pd.read_csv("tables/2-47_soka-training-1.csv").set_index("回答")["人数"]
assert list(figure["n"]) == [printed[answer] for answer in figure["answer"]], "2-47"
assert str(figure["n"].dtype) == "Int64" and str(figure["percent"].dtype) == "Float64"

constructs = read("constructs").set_index("name")["construct_id"]
events, cities = read("events").set_index("event_id"), read("municipalities").set_index("municipality_id")["name"]
held_by = read("event_municipalities").set_index("event_id")["municipality_id"]
names = {f"{cities[held_by[id]]} {events['name'][id]}": id for id in matrix.index}
table, cells = pd.read_csv("tables/event-construct.csv").set_index("事業"), 0
for event, row in table.iterrows():
    for heading, cell in row.items():
        if heading not in constructs.index:
            continue
        shown = [(int(n), int(base)) for n, base in re.findall(r"（(\d+)/(\d+)）", cell)]
        own = matrix.loc[names[event]].xs(constructs[heading], level="construct_id")
        made = [(own["n"][timing], own["base"][timing]) for timing in ("before", "after", "only") if timing in own["n"].index and pd.notna(own["n"][timing])]
        assert shown == made, (event, heading, shown, made)
        cells += len(made)
every = [name for name in package if package[name]["format"] == "csv"]
for name in every:
    assert [str(kind) for kind in read(name).dtypes] == [
        {"integer": "Int64", "number": "Float64"}.get(field["type"], "string") for field in package[name]["schema"]["fields"]
    ], name
    assert not any(str(heading).startswith("\ufeff") for heading in read(name).columns), name
assert len(every) > 150, len(every)
assert cells == matrix["n"].notna().sum().sum() > 20, cells
print(f"\n2-47 and {cells} cells of the headline matrix are as printed, and {len(every)} tables open with their types (pandas {pd.__version__})")
