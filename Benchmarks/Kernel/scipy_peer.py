#!/usr/bin/env python3
"""One run of scipy on a linear assignment problem of the OR-Library, its solve alone.

    scipy_peer.py FILE

Dense: `linear_sum_assignment`; sparse: `min_weight_full_bipartite_matching`. Prints as peer.py does.
"""
import pathlib, sys, time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Instances"))
import assign


def main():
    rows = assign.costs(sys.argv[1])
    places = [(row, column, cost) for row, entries in enumerate(rows) for column, cost in entries]
    row, column, cost = map(np.array, zip(*places))
    is_dense = len(places) == len(rows) ** 2
    matrix = cost.reshape(len(rows), -1) if is_dense else csr_matrix((cost.astype(float), (row, column)))
    print("solving", flush=True)
    start = time.perf_counter()
    chosen = linear_sum_assignment(matrix) if is_dense else min_weight_full_bipartite_matching(matrix)
    seconds = time.perf_counter() - start
    print(f"status optimal\nlevel saved {-int(matrix[chosen].sum())}\nseconds {seconds:.5f}")


if __name__ == "__main__":
    main()
