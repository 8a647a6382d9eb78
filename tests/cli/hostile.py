"""hostile.py make SAMPLE: a document whose every word is hostile to the formats it comes to stand in.
hostile.py check FILE...: whether outputs hold nothing but what casus makes; silent where they do."""
import json
import re
import struct
import sys
import xml.etree.ElementTree as tree
import zlib

WORDS = [
    '</text><script>alert(1)</script>',
    '</title></desc></svg><img src=x onerror=alert(1)>',
    ']]> <!-- --> <?x?> &lt; &#0; &amp;',
    '"q" \'q\' onload="alert(1)" x=\'',
    'a\x01b\x07c\x0bd\x1b[31me\x7ff',
    'exe\u202egnp\u202c \u2066x\u2069 \u200fy \u2028 z',
    'w' * 10000,
    'javascript:alert(1)',
    '\\input{x} \\end{tabular} $x$ #1 & _ ^ ~ % {',
    '](javascript:alert(1)) **b** `c`{=html} | a | @x ^[n] <b>',
    'A) >> endobj\n%%EOF\r%%EndComments (b \\',
    '=cmd|\' /C calc\'!A0',
]
WORDY = {'title', 'subtitle', 'source', 'note', 'name', 'who', 'via', 'claim', 'admin', 'area', 'type',
         'subtype', 'outcome', 'date_basis', 'by', 'country', 'url', 'id'}


def make(value, key=None, count=[0]):
    if isinstance(value, dict):
        if key in WORDY and set(value) <= {'en', 'fr', 'ar'}:
            return make('', key)
        return {name: make(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [make(item, key) for item in value]
    if isinstance(value, str) and key in WORDY:
        count[0] += 1
        word = WORDS[count[0] % len(WORDS)]
        return f'{word} {value}' if key == 'id' else word
    return value


def document(sample):
    data = json.load(open(sample, encoding='utf-8'))
    for i, record in enumerate(data['records']):
        record['url'] = 'x'
        record['tags'] = WORDS
        record['sources'].append({'who': 'x', 'claim': 'denies', 'url': 'x'})
    return make(data)


def fail(path, what):
    sys.exit(f'{path}: {what}')


CONTROLS = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e]')
LINKS = re.compile(r'(https?|mailto):|#|data:font/')
ELEMENTS = set('svg title desc defs style linearGradient stop g a path text tspan rect clipPath use '
               'metadata image symbol'.split())


def check_svg(path):
    text = open(path, encoding='utf-8').read()
    if CONTROLS.search(text):
        fail(path, 'a control character or an override of direction')
    for element in tree.fromstring(text.encode()).iter():
        if element.tag.split('}')[1] not in ELEMENTS:
            fail(path, f'an element {element.tag}')
        for name, value in element.items():
            if name.split('}')[-1].lower().startswith('on'):
                fail(path, f'an attribute {name}')
            if name.endswith('href') and not LINKS.match(value):
                fail(path, f'a link to {value[:40]}')


def check_png(path):
    data = open(path, 'rb').read()
    at = 8
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if zlib.crc32(kind + body) != struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0]:
            fail(path, 'a damaged chunk')
        if kind == b'iTXt' and CONTROLS.search(body.split(b'\0', 3)[3].decode().replace('\0', '')):
            fail(path, 'a control character in a chunk')
        at += 12 + length
    if kind != b'IEND' or at != len(data):
        fail(path, 'bytes behind the end')


def check_md(path):
    text = open(path, encoding='utf-8').read()
    if CONTROLS.search(text):
        fail(path, 'a control character or an override of direction')
    text = re.sub(r'^<!-- casus-provenance [^>]* -->', '', text)
    if re.search(r'(?<!\\)(?:\\\\)*(<[a-zA-Z/!?]|\]\()', text):
        fail(path, 'markup')


def check_tex(path):
    text = open(path, encoding='utf-8').read()
    if CONTROLS.search(text) or re.search(r'(?<!\\)\\(input\{x|end\{tabular\} )', text):
        fail(path, 'a command')


def check_json(path):
    json.load(open(path, encoding='utf-8'))


def check_csv(path):
    import csv
    rows = list(csv.reader(open(path, encoding='utf-8', newline='')))
    for row in rows:
        if len(row) != len(rows[0]):
            fail(path, 'a row of another width')
        for cell in row:
            if cell and cell[0] in '=+@\t\r' or cell[:1] == '-' and not re.fullmatch(r'-[\d.]+', cell):
                fail(path, f'a formula {cell[:30]!r}')


def check_pdf(path):
    data = open(path, 'rb').read()
    if data.count(b'\n%%EOF') != 1 or not data.endswith(b'%%EOF\n'):
        fail(path, 'an end within the file')
    if b'javascript' in data.lower():
        fail(path, 'a link with a script')


def check_eps(path):
    lines = open(path, 'rb').read().split(b'\n')
    if sum(line.startswith(b'%%EOF') for line in lines) != 1:
        fail(path, 'an end within the file')
    if sum(line.startswith(b'%%EndComments') for line in lines) != 1:
        fail(path, 'an end within the header')


if sys.argv[1] == 'make':
    print(json.dumps(document(sys.argv[2])))
else:
    for each in sys.argv[2:]:
        globals()['check_' + each.rsplit('.', 1)[1]](each)
