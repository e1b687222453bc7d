"""Jonckheere-Terpstra by PSPP on the tables of more_groups.json.

PSPP 1.6.2 counts tied pairs not half but not at all, so its J and z are wrong with ties; its mean and standard deviation of J
are those of the definition. All four are kept.

Run after more_groups.R, from the project folder, with pspp installed: python3 tests/reference/jonckheere_terpstra.py
"""
import json, re, subprocess, tempfile

tables = json.load(open("tests/reference/more_groups.json"))["cases"]
lines = []
for table in tables:
    rows = [f"{level} {group}" for group, counts in enumerate(table["groups"], 1)
            for level, count in enumerate(counts, 1) for _ in range(count)]
    syntax = "\n".join(["SET FORMAT=F40.15.", "DATA LIST LIST NOTABLE /y g.", "BEGIN DATA", *rows, "END DATA.",
                        f"NPAR TESTS /JONCKHEERE-TERPSTRA = y BY g (1,{len(table['groups'])})."])
    with tempfile.NamedTemporaryFile("w", suffix=".sps") as file:
        file.write(syntax + "\n"); file.flush()
        csv = subprocess.run(["pspp", "-O", "format=csv", "-o", "-", file.name], capture_output=True, text=True, check=True).stdout
    row = next(line for line in csv.splitlines() if line.startswith("y,")).split(",")
    statistic, mean, deviation, z = map(float, row[3:7])
    lines.append(json.dumps({"groups": table["groups"], "statistic": statistic, "mean": mean, "deviation": deviation, "z": z},
                            separators=(",", ":")))
version = re.search(r"[\d.]+\d", subprocess.run(["pspp", "--version"], capture_output=True, text=True).stdout)[0]
head = json.dumps({"made_by": "tests/reference/jonckheere_terpstra.py", "versions": {"PSPP": version}}, separators=(",", ":"))
open("tests/reference/jonckheere_terpstra.json", "w").write(head[:-1] + ',"cases":[\n' + ",\n".join(lines) + "\n]}\n")
