"""What whiteboards in a browser take for the same, to see how far ahead we are.

Measured on a machine like ours (two cores, no GPU) with real mouse events until the last painted
frame, as “median/p95” in ms; of two widely used ones always the better figure. Loading and memory
(of all processes together, shared pages divided) are single figures.
"""

DRAG = {2_000: "34/40", 10_000: "53/59"}
DRAG_AT_FIT = {2_000: "61/74", 10_000: "216/243"}
DRAG_100 = {2_000: "69/93", 10_000: "105/162"}
PAN_AT_FIT = {2_000: "33/40", 10_000: "154/207"}
TYPE = {2_000: "25/38", 10_000: "45/62"}
LOAD = {2_000: "2,734", 10_000: "16,625"}
MEMORY = {2_000: "677", 10_000: "1,346"}
