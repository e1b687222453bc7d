"""SHA-256 of a PNG file made with Python's zlib (the original one) by run lengths, for tests/rendering/encode_png_test.ts.

    python3 png_run_lengths.py > png_run_lengths.json
"""
import hashlib
import json
import struct
import zlib

SIZE = 64
values = [255 if at % 4 == 3 else (at >> 6) % 3 * 80 for at in range(SIZE * SIZE * 4)]
pixels = [tuple(values[at:at + 3]) for at in range(0, len(values), 4)]
palette = list(dict.fromkeys(pixels))
places = [palette.index(pixel) for pixel in pixels]
rows = bytearray()
for y in range(SIZE):
    rows.append(2)
    for x in range(SIZE):
        above = places[(y - 1) * SIZE + x] if y > 0 else 0
        rows.append((places[y * SIZE + x] - above) % 256)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


compressor = zlib.compressobj(9, zlib.DEFLATED, 15, 8, zlib.Z_RLE)
png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 3, 0, 0, 0))
       + chunk(b"PLTE", bytes(part for color in palette for part in color))
       + chunk(b"IDAT", compressor.compress(bytes(rows)) + compressor.flush()) + chunk(b"IEND", b""))
print(json.dumps({"zlib": zlib.ZLIB_RUNTIME_VERSION, "sha256": hashlib.sha256(png).hexdigest()}, indent=2))
