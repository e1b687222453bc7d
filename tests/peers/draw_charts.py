"""Draws the charts of charts.json in a folder as SVG and PNG; a peer of tests/bench/draw_charts.ts.

Twice; prints processor seconds up to the end of the first time, and seconds of the second. The same pictures at the same number of pixels, as a practised user of matplotlib would make them: one figure a chart, no
pyplot window, text kept as text in the SVG, a label inside a bar only where its measured width fits. The texts come ready,
their lines broken.
"""
import json
import os
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.patches import Patch

plt.rcParams["svg.fonttype"] = "none"

INK, MUTED, GRID, OUTLINE, WARNING = "#1f2328", "#4d555e", "#d5d9de", "#6b7280", "#a61b1b"
PIXELS = 200
WIDTH = 808


def text(fig, line, x, top, height, size, **style):
    """A line of text, x and top in SVG units as in the other picture."""
    return fig.text(x / WIDTH, 1 - top / height, line, fontsize=size * 0.72, va="center", **style)


def load(folder):
    """The charts of a folder; its font is used from now on."""
    for weight in ("400", "700"):
        font_manager.fontManager.addfont(f"{folder}/{weight}.ttf")
    plt.rcParams["font.family"] = font_manager.FontProperties(fname=f"{folder}/400.ttf").get_name()
    return json.load(open(f"{folder}/charts.json", encoding="utf-8"))


def draw(chart, saved):
    """One chart as SVG and PNG into a folder."""
    distribution, figure = chart["distribution"], chart["figure"]
    answers = [one["answer"]["label"] for one in distribution["answers"]] + ["無回答"]
    counts = [one["count"] for one in distribution["answers"]] + [distribution["missing"]]
    n = distribution["respondents"]
    rating = distribution["scale"]["kind"] == "rating"
    panel = 116 if rating else 12 + 30 * len(answers) + 26
    head = 52 + 20 * len(figure["subtitle"]) + (60 if rating else 10)
    height = head + panel + 18 * len(figure["foot"]) + 26
    fig = plt.figure(figsize=(WIDTH / 100, height / 100), dpi=PIXELS)
    text(fig, figure["title"], 24, 34, height, 20, color=INK, fontweight="bold")
    text(fig, figure["mark"], WIDTH - 32, 32, height, 14, color=WARNING, fontweight="bold", ha="right",
         bbox={"facecolor": "white", "edgecolor": WARNING, "linewidth": 1.5, "boxstyle": "square,pad=0.5"})
    for at, line in enumerate(figure["subtitle"]):
        text(fig, line, 24, 62 + 20 * at, height, 13, color=MUTED)
    left = 24 if rating else 160
    ax = fig.add_axes([left / WIDTH, 1 - (head + panel - 26) / height, (WIDTH - 24 - left) / WIDTH, (panel - 26) / height])
    renderer = fig.canvas.get_renderer()
    if rating:
        colors = [item["color"] for item in figure["legend"][:-1]] + ["#ffffff"]
        handles = [Patch(facecolor=color, edgecolor=OUTLINE, label=item["label"])
                   for item, color in zip(figure["legend"], colors)]
        fig.legend(handles=handles, ncol=3, loc="upper left", frameon=False, fontsize=12 * 0.72,
                   bbox_to_anchor=(16 / WIDTH, 1 - (head - 56) / height))
        start = 0
        for count, color in zip(counts, colors):
            share = 100 * count / n
            ax.barh([0], [share], left=start, height=0.62, color=color,
                    edgecolor=OUTLINE if color == "#ffffff" else "white")
            if count > 0:
                dark = color in ("#0a4a8c", "#ab5300")
                for lines in (f"{share:.1f}%\n{count}人", f"{share:.1f}%"):
                    label = ax.text(start + share / 2, 0, lines, ha="center", va="center", fontsize=12 * 0.72,
                                    color="white" if dark else INK)
                    if label.get_window_extent(renderer).width + 16 <= share / 100 * (WIDTH - 48) * PIXELS / 100:
                        break
                    label.remove()
            start += share
        ax.set_xlim(0, 100)
        ax.set_ylim(-0.5, 0.9)
        ax.set_yticks([])
        ax.set_xticks([0, 25, 50, 75, 100])
        favourable = sum(one["count"] for one in distribution["answers"] if one["answer"]["side"] == "favourable")
        end = 100 * favourable / n
        ax.plot([0, 0, end, end], [0.36, 0.44, 0.44, 0.36], color=INK, linewidth=1, solid_capstyle="butt")
        ax.text(0, 0.66, f"肯定的回答 {favourable}人（{end:.1f}%）", fontsize=14 * 0.72, fontweight="bold", color=INK)
    else:
        shares = [100 * count / n for count in counts]
        bars = ax.barh(answers, shares, height=0.66, color=["#0a4a8c"] * (len(answers) - 1) + ["#ffffff"],
                       edgecolor=["none"] * (len(answers) - 1) + [OUTLINE])
        ax.bar_label(bars, [f"{count}人（{share:.1f}%）" for count, share in zip(counts, shares)], padding=4,
                     fontsize=12 * 0.72)
        ax.invert_yaxis()
        ax.grid(axis="x", color=GRID)
        ax.set_axisbelow(True)
        ax.margins(x=0.2)
    for side in ("top", "right", "left", "bottom"):
        ax.spines[side].set_visible(side == "left" and not rating)
    ax.xaxis.set_major_formatter(lambda value, _: f"{value:.0f}%")
    ax.tick_params(labelsize=11 * 0.72, color=GRID)
    for at, line in enumerate(figure["foot"]):
        text(fig, line, 24, head + panel + 16 + 18 * at, height, 12, color=MUTED)
    name = chart["heading"]["key"].replace(":", "_")
    fig.savefig(f"{saved}/{name}.svg")
    fig.savefig(f"{saved}/{name}.png")
    plt.close(fig)


if __name__ == "__main__":
    folder = sys.argv[1]
    charts = load(folder)
    os.makedirs(f"{folder}/matplotlib", exist_ok=True)

    def draw_all():
        for chart in charts:
            draw(chart, f"{folder}/matplotlib")

    draw_all()
    processor = time.process_time()
    start = time.perf_counter()
    draw_all()
    print(processor, time.perf_counter() - start)
