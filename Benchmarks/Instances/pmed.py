#!/usr/bin/env python3
"""An uncapacitated p-median of OR-Library as a model of Musubi: `pmed.py IN > MODEL`.

IN has a header `vertices edges p` and lines `a b length`; the later of two lines for one edge holds. Every vertex is
a place that may open and a customer that must be served; distances are shortest paths, and the level is minus their
sum. A vertex out of reach of another is no option there.
"""
import heapq
import sys


def read(path):
    """The number of vertices, p, and for each vertex its neighbours with lengths."""
    with open(path) as lines:
        vertices, _, most = map(int, lines.readline().split())
        edges = {}
        for line in lines:
            if line.split():
                a, b, length = map(int, line.split())
                edges[min(a, b), max(a, b)] = length
    neighbours = [[] for _ in range(vertices + 1)]
    for (a, b), length in edges.items():
        neighbours[a].append((b, length))
        neighbours[b].append((a, length))
    return vertices, most, neighbours


def distances(start, neighbours):
    """The length of a shortest path to each vertex in reach (Dijkstra)."""
    found, heap = {}, [(0, start)]
    while heap:
        far, vertex = heapq.heappop(heap)
        if vertex not in found:
            found[vertex] = far
            for other, length in neighbours[vertex]:
                heapq.heappush(heap, (far + length, other))
    return found


def model(path):
    vertices, most, neighbours = read(path)
    places = range(1, vertices + 1)
    lines, rows = ["musubi-model 1", "level sum nearness"], []
    for place in places:
        lines += [f"choice place{place} optional", f"option open{place} 0"]
    for customer in places:
        lines.append(f"choice customer{customer} required")
        for place, far in sorted(distances(customer, neighbours).items()):
            lines.append(f"option {customer}.{place} {-far}")
            rows.append(f"requires {customer}.{place} open{place}")
    lines.append(f"atmost {most} " + " ".join(f"open{place}" for place in places))
    return lines + rows


if __name__ == "__main__":
    print("\n".join(model(sys.argv[1])))
