# casus snippet: lines for documents, tried with what reads them.
load helper

# figure TITLE: a figure file whose words are the title, and its pictures.
figure() {
    python3 - "$1" >f.json <<'EOF'
import json, sys
title = sys.argv[1]
print(json.dumps({"figure": 1, "data": "two.csv", "name": title[:60], "title": title, "alt": title,
                  "subtitle": title, "chart": "bars", "size": {"width": "120mm"},
                  "output": ["out/a b.svg", "out/a b.png", "out/a b.pdf"]}))
EOF
}

hostile() {
    cat <<'EOF'
</text></p>"'><script>alert(1)</script><img src=x onerror=alert(1)>
\input{/etc/passwd} \end{figure} } ] [ % $x^2$ #1 & _ ~
]]> &amp; &#60; <!-- -->
](javascript:alert(1)) **b** [x](http://e.x) `c`{=html} | a | @cite ^[n] ~~s~~
#eval("1") ] #import "x" $ // gone /* gone */ <label> @ref https://e.x *b* _i_
javascript:alert(1)
EOF
    printf 'a\001b\037c\177d\te\342\200\256f\342\201\246g\n'
    printf 'w%.0s' $(seq 9000)
    echo
}

# each_hostile COMMAND: with the snippets of each title for a document in 's'.
each_hostile() {
    mkdir -p out
    hostile >lines
    while IFS= read -r line; do
        figure "$line"
        casus draw -q f.json
        exits_with 0
        casus snippet f.json --for "$1" -q
        exits_with 0
        printf '%s\n' "$output" >s
        "$2" "$line" || fail "'${line:0:70}'"
    done <lines
}

@test "a snippet has the size, the words and a label, and is all that is printed" {
    figure 'A title'
    casus draw -q f.json
    casus snippet f.json --for latex
    exits_with 0
    [ -z "$stderr" ] || fail 'expected no words'
    prints '\includegraphics[width=120mm,alt={A title}]{out/a b.pdf}'
    prints '\caption[{A title}]{A title. A title.}'
    prints '\label{fig:A-title}'
    casus snippet f.json --for html
    prints '<img src="out/a%20b.svg" width="454"'
    casus snippet f.json --for markdown
    prints '![A title. A title.](out/a%20b.png){#fig:A-title width=120mm alt="A title"}'
    casus snippet f.json --for typst
    prints 'image("out/a b.svg", width: 120mm, alt: "A title")'
}

@test "paths start from the folder of the figure file" {
    figure 'A title'
    mkdir sub && mv f.json two.csv sub
    casus snippet sub/f.json --for html -q
    prints 'src="out/a%20b.svg"'
    casus snippet sub/f.json --for html -q --out-dir elsewhere
    prints 'src="../elsewhere/out/a%20b.svg"'
}

@test "each figure has a snippet, each page too, and each its own label" {
    casus snippet "$samples/bulletin/report.json" --for html -q
    exits_with 0
    [ "$(grep -c '^<figure ' <<<"$output")" = 8 ]
    [ "$(grep -o '^<figure id="[^"]*"' <<<"$output" | sort -u | wc -l)" = 8 ]
    printf '{"figure":1,"data":"%s","chart":"chronology","size":{"width":"85mm","height":"120mm"},' \
        "$samples/qusayr-2013.json" >p.json
    echo '"output":["p.pdf","p.svg"]}' >>p.json
    casus snippet p.json --for latex -q
    prints '\includegraphics[page=2,width=85mm'
    prints '\label{fig:p-2}'
    casus snippet p.json --for html -q
    prints 'src="p-2.svg"'
}

@test "a picture that is not there yet is told" {
    figure 'A title'
    casus snippet f.json --for typst
    exits_with 0
    says "'out/a b.svg' is not there yet; 'casus draw f.json' draws it"
}

@test "what can't be done is told" {
    figure 'A title'
    casus snippet f.json
    exits_with 2
    says "say '--for' with one of latex, html, markdown, typst"
    casus snippet f.json --for latx
    exits_with 2
    says "did you mean 'latex'?"
    casus snippet --for latex
    exits_with 2
    sed 's/"out.a b.pdf"/"out\/b.csv"/; s/, "out.a b.png"//' f.json >no.json
    casus snippet no.json --for latex
    exits_with 2
    says 'none of its outputs suits latex, which takes .pdf'
    sed 's/a b.pdf/50%.pdf/' f.json >odd.json
    casus snippet odd.json --for latex
    exits_with 2
    says "LaTeX can't name a file"
    rm two.csv
    casus snippet f.json --for latex
    exits_with 3
}

# One figure, one picture without a scheme, no handler, and the title as text.
html_is_safe() {
    python3 - "$1" <<'EOF'
import sys
from html.parser import HTMLParser
tags, texts = [], []
class Reader(HTMLParser):
    def handle_starttag(self, tag, pairs):
        tags.append(tag)
        for name, value in pairs:
            assert not name.startswith('on'), name
            assert name not in ('src', 'href') or ':' not in value, value
    def handle_data(self, text): texts.append(text)
    def handle_comment(self, text): assert False, text
Reader().feed(open('s', encoding='utf-8').read())
assert tags in (['figure', 'img', 'figcaption'], ['figure', 'img', 'figcaption', 'p']), tags
turning = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
assert not any(c in ''.join(texts) for c in turning)
plain = ''.join(' ' if ord(c) < 32 or ord(c) == 127 else c for c in sys.argv[1] if c not in turning)
assert ' '.join(plain.split()) in ' '.join(''.join(texts).split())
EOF
}

@test "hostile text is text in HTML" {
    each_hostile html html_is_safe
}

markdown_is_safe() {
    pandoc -f markdown -t json s >s.pandoc && python3 - <<'EOF'
import json
kinds = set()
def walk(item):
    if isinstance(item, dict):
        kinds.add(item.get('t'))
        for value in item.values(): walk(value)
    elif isinstance(item, list):
        for value in item: walk(value)
blocks = json.load(open('s.pandoc'))['blocks']
walk(blocks)
assert len(blocks) == 1, blocks
assert not kinds & {'Link', 'RawInline', 'RawBlock', 'Code', 'Math', 'Cite', 'Note', 'Strong', 'Emph',
                    'Strikeout', 'Superscript', 'Subscript', 'Header', 'Table'}, kinds
EOF
}

@test "hostile text is text in Markdown" {
    command -v pandoc >/dev/null || skip 'no pandoc'
    each_hostile markdown markdown_is_safe
}

latex_is_safe() {
    {
        echo '\documentclass{article}\usepackage{graphicx}\begin{document}\listoffigures'
        cat s
        echo '\end{document}'
    } >s.tex
    pdflatex -interaction=nonstopmode -halt-on-error s.tex >s.out || return 1
    pdflatex -interaction=nonstopmode -halt-on-error s.tex >s.out || return 1
    ! grep -q 'root:' <(pdftotext s.pdf -)
}

@test "hostile text is text in LaTeX" {
    command -v pdflatex >/dev/null || skip 'no pdflatex'
    each_hostile latex latex_is_safe
}

# Behind a backslash, a character is itself: what is left has no sign but the snippet's own.
typst_is_safe() {
    python3 - <<'EOF'
import re
text = re.sub(r'\\.', '', open('s', encoding='utf-8').read(), flags=re.S)
text = re.sub(r'"[^"\n]*"', '""', text)
caption = text[text.index('caption: [') + 10:text.index('],\n) <fig:')]
assert not re.search(r'[#\[\]$*_`<>@~/="]', caption), caption
assert text.count('#') == 1 and text.startswith('#figure(\n  image("", width: 120mm, alt: ""),\n')
assert re.search(r'\) <fig:[A-Za-z0-9.-]+>\n$', text)
EOF
}

@test "hostile text is text in Typst" {
    each_hostile typst typst_is_safe
}

@test "a picture in DOCX has the size that was asked for" {
    command -v pandoc >/dev/null || skip 'no pandoc'
    figure 'A title'
    casus draw -q f.json
    casus snippet f.json --for markdown
    printf '%s\n' "$output" >s.md
    pandoc s.md -o s.docx
    width=$(unzip -p s.docx word/document.xml | grep -o '<wp:extent cx="[0-9]*"' | tr -dc 0-9)
    [ "$width" -ge 4316000 ] && [ "$width" -le 4324000 ] || fail "$width EMU"
}
