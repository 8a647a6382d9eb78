"""same_picture.py OURS.png THEIRS.png: whether two pictures look alike.

Two thresholds, since viewers draw the edges of letters and lines differently: the share of pixels of which
a channel differs by more than a little, and the largest difference of the mean of any small block, which
a line, a letter or a colour that is missing or elsewhere cannot hide from. A last row or column that one
of the two lacks, for its size was rounded the other way, is not compared.
"""
import struct
import sys
import zlib

LITTLE = 64  # of 255 steps
MOST_SHARE = 0.02  # of all pixels
BLOCK = 12  # pixels on a side
MOST_BLOCK = 24  # of 255 steps


def rows_of(path):
    """Rows of RGB on white paper, from a PNG of 8 bits without interlace."""
    data = open(path, "rb").read()
    at, packed, palette = 8, b"", []
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", body)
        elif kind == b"PLTE":
            palette = [tuple(body[i:i + 3]) for i in range(0, length, 3)]
        elif kind == b"IDAT":
            packed += body
        at += length + 12
    if depth != 8 or interlace:
        sys.exit(f"{path}: {depth} bits, interlace {interlace} can't be read")
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    raw, stride = zlib.decompress(packed), width * channels
    above, rows = bytearray(stride), []
    for y in range(height):
        start = y * (stride + 1)
        line = bytearray(raw[start + 1:start + 1 + stride])
        unfilter(raw[start], line, above, channels)
        rows.append(on_paper(line, channels, palette))
        above = line
    return width, height, rows


def unfilter(kind, line, above, step):
    for i in range(len(line)) if kind else ():
        left = line[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        else:
            base = left + up - corner
            a, b, c = abs(base - left), abs(base - up), abs(base - corner)
            guess = left if a <= b and a <= c else up if b <= c else corner
        line[i] = (line[i] + guess) & 255


def on_paper(line, channels, palette):
    if palette:
        return bytes(value for index in line for value in palette[index])
    if channels == 3:
        return bytes(line)
    if channels == 1:
        return bytes(value for value in line for _ in range(3))
    out = bytearray()
    for i in range(0, len(line), channels):
        alpha = line[i + channels - 1]
        for k in (0, 1, 2) if channels == 4 else (0, 0, 0):
            out.append((line[i + k] * alpha + 255 * (255 - alpha)) // 255)
    return bytes(out)


def compare(ours, theirs, width, height):
    """The share of pixels that differ and the largest difference of a block."""
    off, worst = 0, (0, 0, 0)
    columns = (width + BLOCK - 1) // BLOCK
    for top in range(0, height, BLOCK):
        sums = [[0, 0, 0] for _ in range(columns)]
        bottom = min(top + BLOCK, height)
        for y in range(top, bottom):
            one, other = ours[y], theirs[y]
            if one[:3 * width] == other[:3 * width]:
                continue
            for x in range(width):
                at = 3 * x
                if one[at:at + 3] == other[at:at + 3]:
                    continue
                differences = [one[at + k] - other[at + k] for k in range(3)]
                off += max(map(abs, differences)) > LITTLE
                block = sums[x // BLOCK]
                for k in range(3):
                    block[k] += differences[k]
        for column, block in enumerate(sums):
            area = (bottom - top) * min(BLOCK, width - column * BLOCK)
            worst = max(worst, (max(map(abs, block)) / area, column * BLOCK, top))
    return off / (width * height), worst


def main():
    (width, height, ours), (other_width, other_height, theirs) = map(rows_of, sys.argv[1:3])
    if abs(width - other_width) > 1 or abs(height - other_height) > 1:
        sys.exit(f"{other_width} × {other_height} pixels, expected {width} × {height}")
    share, (block, x, y) = compare(ours, theirs, min(width, other_width), min(height, other_height))
    print(f"{100 * share:.2f} % of the pixels differ, a block by {block:.0f} steps at {x}, {y}")
    sys.exit(share > MOST_SHARE or block > MOST_BLOCK)


main()
