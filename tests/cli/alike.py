"""Whether two PNGs show the same: alike.py ONE OTHER. Sizes may differ by a pixel, edges as renderers round;
what is not alike after a blur is told."""
import struct
import sys
import zlib


def read(path):
    """Width, height and rows of one byte of grey per pixel."""
    data, at, body = open(path, "rb").read(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        chunk = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colours = struct.unpack(">IIBB", chunk[:10])
            assert depth == 8
            channels = {0: 1, 2: 3, 6: 4}[colours]
        if kind == b"IDAT":
            body += chunk
        at += length + 12
    body, stride, above, rows = zlib.decompress(body), width * channels, bytes(width * channels), []
    for y in range(height):
        start = y * (stride + 1)
        row = unfilter(body[start], bytearray(body[start + 1:start + 1 + stride]), above, channels)
        rows.append([sum(row[x:x + min(channels, 3)]) // min(channels, 3) for x in range(0, stride, channels)])
        above = row
    return width, height, rows


def unfilter(kind, row, above, channels):
    for i in range(len(row) if kind else 0):
        left = row[i - channels] if i >= channels else 0
        corner = above[i - channels] if i >= channels else 0
        guess = [0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner)][kind]
        row[i] = (row[i] + guess) & 255
    return row


def paeth(left, up, corner):
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def tiles(rows, width, height, side=8):
    """The mean of each tile, so that an edge a part of a pixel off is no difference."""
    for y in range(0, height - side, side):
        for x in range(0, width - side, side):
            yield x, y, sum(sum(row[x:x + side]) for row in rows[y:y + side]) / side ** 2


one, other = read(sys.argv[1]), read(sys.argv[2])
width, height = min(one[0], other[0]), min(one[1], other[1])
if abs(one[0] - other[0]) > 1 or abs(one[1] - other[1]) > 1:
    sys.exit(f"sizes differ: {one[:2]}, {other[:2]}")
differences = sorted((abs(a - b), x, y) for (x, y, a), (_, _, b) in
                     zip(tiles(one[2], width, height), tiles(other[2], width, height)))
mean = sum(difference for difference, _, _ in differences) / len(differences)
if mean > 2 or differences[-1][0] > 40:
    sys.exit(f"mean difference {mean:.2f}, largest {differences[-1]}")
print(f"mean difference {mean:.2f}, largest {differences[-1]}")
