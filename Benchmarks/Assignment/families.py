"""The matrices of Family.swift, made the same way, and the files of the OR-Library."""
import pathlib
import numpy as np
from scipy.sparse import csr_matrix


def hashed(seed, place):
    """SplitMix64's mixer over seed and place, as Family.swift has it."""
    with np.errstate(over="ignore"):
        mixed = np.uint64(seed * 0x9E3779B97F4A7C15 % 2**64) + place.astype(np.uint64) * np.uint64(0xD1B54A32D192ED03)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(33)).astype(np.int64)


def points(seed, count):
    return hashed(seed, np.arange(count * 6)).reshape(count, 6) % 1000


def scores(family, rows, columns):
    """A dense matrix, or a sparse one for the family `tight`."""
    return tight(rows) if family == "tight" else matrix(family, rows, columns)


def tight(size):
    """One pair in a hundred and the diagonal; the first tenth of the rows has the first tenth of the columns alone."""
    row, column = np.divmod(np.arange(size * size), size)
    block = row < size // 10
    listed = np.where(block, (column < size // 10) & (hashed(14, row * size + column) % 10 == 0),
                      hashed(14, row * size + column) % 100 == 0) | (row == column)
    row, column = row[listed], column[listed]
    score = 100_000_000 + hashed(15, row * size + column) % 1_000_000
    return csr_matrix((score.astype(np.float64), (row, column)), shape=(size, size))


def matrix(family, rows, columns):
    """Made in bands of rows, so that making it does not need much more memory than it has."""
    scores = np.empty((rows, columns), dtype=np.int32)
    for first in range(0, rows, 500):
        band = np.arange(first, min(rows, first + 500))
        scores[band] = values(family, rows, columns, band[:, None], np.arange(columns)[None, :])
    return scores


def values(family, rows, columns, row, column):
    place = row * columns + column
    if family == "random":
        return 1 + hashed(1, place) % 1_000_000
    if family == "eligible":
        return np.where(hashed(2, place) % 100 < 26, 100_000 + hashed(3, place) % 1000, 0)
    if family == "geometric":
        one, other = points(4, rows)[row[:, 0]], points(5, columns)
        return 10_000_000 - sum((one[:, axis, None] - other[None, :, axis]) ** 2 for axis in range(6))
    if family == "line":
        return 1_000_000 - abs(hashed(12, row) % 1_000_000 - hashed(13, column) % 1_000_000)
    if family == "popular":
        return 1 + hashed(6, column) % 1000 + hashed(7, place) % 20
    if family == "multiplied":
        return (1 + hashed(9, row) % 1000) * (1 + hashed(10, column) % 1000)
    if family == "added":
        return 1 + hashed(9, row) % 1000 + hashed(10, column) % 1000 + hashed(11, place) % 20
    if family == "product":
        return (row + 1) * (column + 1)
    if family == "lowProduct":
        return 1 + rows * columns - (row + 1) * (column + 1)
    if family == "difference":
        return 1_000_000 - abs(row - column)
    if family == "farther":
        return 1 + abs(row - column)
    if family == "equal":
        return np.full(place.shape, 5)
    return 1 + hashed(8, place) % 2


def library(path):
    """Costs of a file of the OR-Library: a dense matrix, or a sparse one for `assignpN.txt`."""
    numbers = np.array(pathlib.Path(path).read_text().split(), dtype=np.int32)
    size = int(numbers[0])
    if not pathlib.Path(path).name.startswith("assignp"):
        return numbers[1:].reshape(size, size)
    row, column, cost = numbers[1:].reshape(-1, 3).T
    return csr_matrix((cost.astype(np.float64), (row - 1, column - 1)), shape=(size, size))
