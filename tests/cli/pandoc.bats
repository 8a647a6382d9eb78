# Figures in documents: the filter alone, and within the real pandoc.

load helper

filter() {
    echo "${BUILD:-$top/build}/pandoc-casus"
}

needs_pandoc() {
    command -v pandoc >/dev/null || skip 'no pandoc'
}

# with_pandoc WORDS...: pandoc with the filter.
with_pandoc() {
    run --separate-stderr pandoc --filter "$(filter)" "$@"
}

# document FILE: a document of one figure, with caption, size and label.
document() {
    cp "$samples/qusayr-2013.json" "$samples/syria-quarters.csv" .
    cat >"$1" <<'END'
---
title: A report
---

Text before [the figure](#fig:q).

``` {.casus #fig:q caption="Qusayr from May to July" width=120mm}
timeline qusayr-2013.json
```
END
}

# attributes ELEMENT NAME <XML: the values of an attribute, one a line, wherever the element is.
attributes() {
    python3 -c '
import sys, xml.etree.ElementTree as tree
for element in tree.fromstring(sys.stdin.buffer.read()).iter():
    if element.tag.split("}")[-1] == sys.argv[1]:
        for name, value in element.items():
            if name.split("}")[-1] == sys.argv[2]:
                print(" ".join(value.split()))' "$1" "$2"
}

alt='Timeline. Qusayr changes hands; Geneva 2 slips to July.'

# --- the filter alone ---

@test "the program is a filter by its name" {
    run "$(filter)" --version
    [ "$output" = "pandoc-casus $($CASUS --version | sed 's/casus //')" ]
    run "$(filter)" --help
    exits_with 0
    prints 'usage: pandoc REPORT.md --filter pandoc-casus'
    casus help
    prints "pandoc --filter pandoc-casus"
}

@test "what is no document is refused" {
    for words in 'no JSON' '{}' '[]' '' '{"pandoc-api-version":[1,22]}'; do
        printf '%s' "$words" >in
        run --separate-stderr "$(filter)" html <in
        exits_with 3
        says 'standard input is no document of pandoc'
        [ -z "$output" ]
    done
}

@test "a document without blocks of ours is not changed by a byte" {
    printf '{"pandoc-api-version":[1,22,2,1],  "meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"caf\\u00e9\\u0000"}]},
{"t":"CodeBlock","c":[["",["casu"],[["width","0.050"]]],"x"]}, {"t":"RawBlock","c":["html","<b 0.05>"]}]}\n' >in
    "$(filter)" html <in >out
    cmp in out
}

@test "a document that is nested too deeply goes through, or is refused" {
    nest() {
        python3 -c '
import sys
depth = 2000
inner = sys.argv[1]
print("{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[" + "{\"t\":\"BlockQuote\",\"c\":[" * depth
      + inner + "]}" * depth + "]}")' "$1"
    }
    nest '{"t":"HorizontalRule"}' >in
    "$(filter)" html <in >out
    cmp in out
    nest '{"t":"CodeBlock","c":[["",["casus"],[]],"x"]}' >in
    run --separate-stderr "$(filter)" html <in
    exits_with 3
    says 'nested too deeply'
}

@test "a large document keeps all else" {
    python3 - <<'END' >in
import json
blocks = [{"t": "Para", "c": [{"t": "Str", "c": "w%d" % i}]} for i in range(100000)]
blocks.insert(50000, {"t": "CodeBlock", "c": [["", ["casus"], []], "timeline two.csv"]})
blocks.append({"t": "Table", "c": [["", [], []], [0.05, 1.0, 3, 1e-7]]})
print(json.dumps({"pandoc-api-version": [1, 22, 2, 1], "meta": {}, "blocks": blocks}))
END
    "$(filter)" html <in >out
    python3 - <<'END'
import json
before, after = json.load(open("in")), json.load(open("out"))
assert after["blocks"].pop(50000)["c"][0]["t"] == "Image"
before["blocks"].pop(50000)
assert before == after
END
}

@test "from pandoc 3 on a figure is a block" {
    printf '{"pandoc-api-version":[1,23,1],"meta":{},"blocks":[{"t":"CodeBlock","c":[["fig:a",["casus"],[["caption","A b"],["width","80mm"]]],"timeline two.csv"]}]}' >in
    "$(filter)" latex <in >out
    python3 - <<'END'
import json
(kind, (attributes, caption, (plain,))) = json.load(open("out"))["blocks"][0].values()
assert kind == "Figure" and attributes[0] == "fig:a", attributes
assert caption[1][0]["c"][2]["c"] == "b", caption
image = plain["c"][0]["c"]
assert dict(image[0][2]) == {"width": "80mm", "lang": "en"}, image
assert image[1][0]["c"] == "Timeline." and image[2][0].endswith(".pdf") and image[2][1] == ""
END
}

@test "a wrong SOURCE_DATE_EPOCH is told" {
    echo '{"pandoc-api-version":[1,22],"meta":{},"blocks":[]}' >in
    SOURCE_DATE_EPOCH=today run --separate-stderr "$(filter)" html <in
    exits_with 2
    says 'SOURCE_DATE_EPOCH'
}

# --- documents ---

@test "HTML has SVG, caption, label and description" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.html
    exits_with 0
    is_silent
    tr '\n' ' ' <a.html >line
    grep -q '<figure> *<img src="casus-figures/[0-9a-f]\{20\}\.svg" id="fig:q" lang="en"' line
    grep -qF "alt=\"$alt" line
    grep -q 'style="width:120mm"' line
    grep -qF '<figcaption>Qusayr from May to July</figcaption>' line
    grep -q 'width="120mm"' casus-figures/*.svg
}

@test "a picture in DOCX has its size and its description" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.docx
    exits_with 0
    is_silent
    unzip -p a.docx word/document.xml >document.xml
    size=$(attributes extent cx <document.xml)
    [ "$((size - 120 * 36000))" -ge -36 ] && [ "$((size - 120 * 36000))" -le 36 ] || fail "$size"
    attributes docPr descr <document.xml | grep -qF "$alt"
    attributes pStyle val <document.xml | tr '\n' ' ' | grep -q 'CaptionedFigure ImageCaption'
    attributes bookmarkStart name <document.xml | grep -qx 'fig:q'
    unzip -l a.docx | grep -q 'word/media/.*\.png'
}

@test "without a caption a picture in DOCX has a description too" {
    needs_pandoc
    printf '``` casus\ntimeline two.csv --width 90mm\n```\n' >a.md
    with_pandoc a.md -o a.docx
    unzip -p a.docx word/document.xml >document.xml
    attributes docPr descr <document.xml | grep -q '^Timeline. 2 events'
    size=$(attributes extent cx <document.xml)
    [ "$((size - 90 * 36000))" -ge -36 ] && [ "$((size - 90 * 36000))" -le 36 ] || fail "$size"
}

@test "a picture in ODT has its size" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.odt
    exits_with 0
    unzip -p a.odt content.xml >content.xml
    attributes frame width <content.xml | awk '{ exit !($1 + 0 > 4.7240 && $1 + 0 < 4.7248) }'
    attributes p style-name <content.xml | grep -qx FigureCaption
}

@test "EPUB has well-formed SVG with its description" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.epub
    exits_with 0
    unzip -q a.epub -d epub
    python3 - <<'END'
import glob, xml.etree.ElementTree as tree
(picture,) = glob.glob("epub/EPUB/media/*.svg")
root = tree.parse(picture).getroot()
assert root.get("role") == "img" and root.get("width") == "120mm", root.attrib
END
    cat epub/EPUB/text/*.xhtml | grep -qF "alt=\"$alt"
    cat epub/EPUB/text/*.xhtml | grep -qF '<figcaption>Qusayr from May to July</figcaption>'
}

@test "PPTX has the description and the caption" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.pptx
    exits_with 0
    unzip -p a.pptx 'ppt/slides/slide3.xml' >slide.xml 2>/dev/null || unzip -p a.pptx ppt/slides/slide2.xml >slide.xml
    attributes cNvPr descr <slide.xml | grep -qF "$alt"
    grep -qF 'Qusayr from May to July' slide.xml
}

@test "a PDF has the figure in its size, as text and lines" {
    needs_pandoc
    command -v pdflatex >/dev/null || skip 'no pdflatex'
    document a.md
    with_pandoc a.md -o a.pdf
    [ "$status" -eq 0 ] || skip "this TeX can't: $stderr"
    [ "$(pdfimages -list a.pdf | wc -l)" -eq 2 ] || fail 'expected no pixels'
    pdftotext a.pdf - | grep -q 'Figure 1: Qusayr from May to July'
    pdftotext -bbox a.pdf document.xml
    pdftotext -bbox casus-figures/*.pdf figure.xml
    python3 - <<'END'
import re
def spread(path, first, last):
    found = re.findall(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)".*>(.*)</word>', open(path).read())
    place = {}
    for x, y, word in found:
        place[word] = (float(x), float(y)) # the last one of each
    return [place[last][i] - place[first][i] for i in (0, 1)]
for a, b in zip(spread("document.xml", "Geneva", "ours."), spread("figure.xml", "Geneva", "ours.")):
    assert abs(a - b) < 0.5, (a, b)
END
}

@test "a figure can stand in a note, a cell, a list and a quotation" {
    needs_pandoc
    cat >a.md <<'END'
- A list

    ``` {.casus caption="In a list" width=60mm}
    timeline two.csv
    ```

> ``` {.casus caption="In a quotation" width=60mm}
> timeline two.csv
> ```

+------------------------------------------------------+-----+
| ``` {.casus caption="In a cell" width=60mm}          | x   |
| timeline two.csv                                     |     |
| ```                                                  |     |
+------------------------------------------------------+-----+

::: {.box}
A note.[^n]
:::

[^n]: It has

    ``` {.casus caption="In a note" width=60mm}
    timeline two.csv
    ```
END
    with_pandoc a.md -o a.html
    exits_with 0
    is_silent
    [ "$(grep -c '<figure' a.html)" -eq 4 ]
    [ "$(grep -o 'figures/.*svg' a.html | sort -u | wc -l)" -eq 1 ] || fail 'expected one picture'
    with_pandoc a.md -t latex
    [ "$(grep -c 'begin{figure}' <<<"$output")" -eq 2 ] || fail 'expected floats in list and quotation'
    [ "$(grep -c 'emph{In a' <<<"$output")" -eq 2 ]
}

@test "nothing else in a document is touched" {
    needs_pandoc
    cat "$top/README.md" >a.md
    printf '\n\n``` {.casus}\ntimeline two.csv\n```\n\n``` {.python .casusx}\nprint()\n```\n\n`code`{.casus}\n' >>a.md
    pandoc a.md -t json >before.json
    "$(filter)" html <before.json >after.json
    python3 - <<'END'
import json
before, after = json.load(open("before.json")), json.load(open("after.json"))
changed = [i for i, pair in enumerate(zip(before["blocks"], after["blocks"])) if pair[0] != pair[1]]
assert len(before["blocks"]) == len(after["blocks"]) and len(changed) == 1, changed
assert before["meta"] == after["meta"] and list(before) == list(after)
END
}

@test "each page of a figure is a picture" {
    needs_pandoc
    cp "$samples/qusayr-2013.json" .
    printf '``` {.casus #fig:c caption="Pages" width=85mm height=100mm}\nchronology qusayr-2013.json\n```\n' >a.md
    for format in html latex docx; do
        with_pandoc a.md -t $format -o a.$format
        exits_with 0
    done
    [ "$(grep -c '<img' a.html)" -eq 4 ]
    [ "$(grep -c '<figcaption>Pages' a.html)" -eq 1 ]
    grep -qF '(2/4)' a.html
    [ "$(grep -c 'includegraphics.*png' a.latex)" -eq 4 ]
    [ "$(unzip -p a.docx word/document.xml | attributes docPr descr | wc -l)" -eq 4 ]
}

@test "the language of the words around a block is that of its figure" {
    needs_pandoc
    cat >a.md <<'END'
---
lang: fr-CA
---

``` casus
bars two.csv
```

::: {lang=ar}
``` casus
bars two.csv
```
:::

``` {.casus lang=en}
bars two.csv
```

::: {lang=de}
``` casus
bars two.csv
```
:::
END
    with_pandoc a.md -o a.html
    exits_with 0
    grep -o 'alt="[^ ]*' a.html >found
    printf 'alt="%s\n' Histogramme. مخطط Column Column | diff - found
    grep -o '<img[^>]* lang="[a-z]*"' a.html | grep -o '"[a-z]*"$' | tr '\n' ' ' >found
    [ "$(cat found)" = '"fr" "ar" "en" "en" ' ] || fail "$(cat found)"
}

@test "metadata say where data and pictures are" {
    needs_pandoc
    mkdir data
    mv two.csv data
    printf '``` casus\ntimeline two.csv\n```\n\n``` {.casus folder=.}\ntimeline data/two.csv\n```\n' >a.md
    with_pandoc a.md -M casus-folder=data -M casus-figures=made/pictures -o a.html
    exits_with 0
    is_silent
    [ "$(grep -c '<img src="made/pictures/[0-9a-f]*\.svg"' a.html)" -eq 2 ]
    [ "$(ls made/pictures/*.svg | wc -l)" -eq 1 ]
    [ ! -e casus-figures ] && [ ! -e data/casus-figures ]
    with_pandoc a.md -M casus-folder=nix -o a.html
    says "can't enter the folder 'nix'"
}

# --- kept pictures ---

@test "what has not changed is not drawn again" {
    needs_pandoc
    document a.md
    with_pandoc a.md -o a.html
    touch -d '2001-01-01' casus-figures/*
    with_pandoc a.md -o a.html
    exits_with 0
    [ -z "$(find casus-figures -type f -newermt 2002-01-01)" ] || fail 'something was drawn again'
    with_pandoc a.md -o a.docx
    [ "$(find casus-figures -name '*.png' -newermt 2002-01-01 | wc -l)" -eq 1 ]
}

@test "changed data are drawn anew, and the old picture stays" {
    needs_pandoc
    printf '``` casus\ntimeline two.csv\n```\n' >a.md
    with_pandoc a.md -o a.html
    [ "$(ls casus-figures/*.svg | wc -l)" -eq 1 ]
    sed -i s/Second/Third/ two.csv
    with_pandoc a.md -o b.html
    [ "$(ls casus-figures/*.svg | wc -l)" -eq 2 ]
    ! cmp -s a.html b.html
    sed -i s/Third/Second/ two.csv
    with_pandoc a.md -o b.html
    cmp a.html b.html
    [ "$(ls casus-figures/*.svg | wc -l)" -eq 2 ]
}

@test "a kept record that is broken is made again" {
    needs_pandoc
    printf '``` casus\ntimeline two.csv\n```\n' >a.md
    with_pandoc a.md -o a.html
    for words in '' '{}' '{"alt":7}'; do
        for record in casus-figures/*.json; do printf '%s' "$words" >"$record"; done
        with_pandoc a.md -o b.html
        exits_with 0
        cmp a.html b.html
    done
}

@test "pictures are the same bytes as those of the command line" {
    needs_pandoc
    printf '``` {.casus}\ntimeline two.csv --width 85mm\n```\n\n``` {.casus width=85mm}\n{"figure": 1, "data": "two.csv", "chart": "timeline"}\n```\n' >a.md
    with_pandoc a.md -o a.html
    with_pandoc a.md -o a.docx
    [ "$(ls casus-figures/*.svg | wc -l)" -eq 1 ]
    $CASUS timeline two.csv --width 85mm -o b.svg -o b.png
    cmp b.svg casus-figures/*.svg
    cmp b.png casus-figures/*.png
    casus check casus-figures/*.svg
    exits_with 0
}

# --- what goes wrong ---

@test "errors stand in the document and on standard error, with their place" {
    needs_pandoc
    printf 'Before.\n\n``` casus\ntimeline two.csv\n```\n\n``` {.casus #fig:x}\nbars nix.csv\n```\n\nAfter.\n' >a.md
    with_pandoc -f commonmark_x+sourcepos a.md -t html
    exits_with 0
    says 'pandoc-casus: block 2 at a.md@7:1-10:1, “bars nix.csv” can'
    says "'nix.csv' can't be opened: No such file or directory"
    prints '<div id="fig:x" class="casus-error">'
    prints "casus: error: 'nix.csv'"
    prints '<img'
    prints 'After'
}

@test "an error in a figure file has its line and a caret" {
    needs_pandoc
    printf '``` casus\n{"figure": 1, "data": "two.csv",\n "chart": "bars", "by": "moth"}\n```\n' >a.md
    with_pandoc a.md -t html
    exits_with 0
    says "block 1:2:25: error: by: unknown period 'moth'"
    prints 'block 1:2:25: error: by: unknown period'
    prints '^~~~~~'
}

@test "a strict document fails" {
    needs_pandoc
    printf '``` casus\ntimeline nix.csv\n```\n' >a.md
    with_pandoc a.md -M casus-strict=true -t html
    exits_with 83
    printf '``` casus\ntimeline bad.csv\n```\n' >a.md
    for time in first second; do
        with_pandoc a.md -t html
        exits_with 0
        says 'block 1, “timeline bad.csv” is drawn, but:'
        says "'2013-13-01' is not a date"
        with_pandoc a.md -M casus-strict=true -t html
        exits_with 83
    done
    printf '``` casus\ntimeline two.csv\n```\n' >a.md
    with_pandoc a.md -M casus-strict=true -t html
    exits_with 0
}

@test "a block writes nothing and runs nothing" {
    needs_pandoc
    cat >a.md <<'END'
``` casus
timeline two.csv -o written.svg
```

``` casus
timeline two.csv --alt-file written.txt
```

``` casus
timeline `touch written` $(touch written) ; touch written
```

``` {.casus alt-file=written.txt}
timeline two.csv
```

``` casus
{"figure": 1, "data": "two.csv", "chart": "timeline", "output": "written.svg", "alt_file": "written.txt"}
```
END
    with_pandoc a.md -t html
    exits_with 0
    [ -z "$(ls | grep written)" ] || fail 'something was written'
    [ "$(grep -c 'class="casus-error"' <<<"$output")" -eq 4 ]
}

@test "hostile words are words in every document" {
    needs_pandoc
    cat >a.md <<'END'
``` {.casus #x caption="</figcaption><script>alert(1)</script> ]]> \\input{/etc/passwd} $x$ & %" alt="\"><script>alert(2)</script> \\end{figure} ]]>" data-x="\"><script>" width=60mm}
timeline two.csv
```

``` {.casus caption="<script>"}
timeline "<script>alert(3)</script>.csv"
```
END
    for format in html epub docx odt pptx latex markdown; do
        with_pandoc a.md -t $format -s -o a.$format -M title=T
        exits_with 0
    done
    lacks a.html '<script>alert'
    lacks a.latex '\input{/etc'
    python3 - <<'END'
import glob, zipfile, xml.etree.ElementTree as tree
for path in ("a.epub", "a.docx", "a.odt", "a.pptx"):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            if text and name.endswith((".xml", ".xhtml", ".svg")):
                assert not any(e.tag.endswith("}script") for e in tree.fromstring(text).iter()), name
END
    unzip -p a.docx word/document.xml | attributes docPr descr | grep -qF '"><script>alert(2)</script> \end{figure} ]]>'
}

@test "the report among the samples is drawn without a word" {
    needs_pandoc
    cp -r "$samples" samples
    cd samples
    with_pandoc report.md -o ../report.html
    exits_with 0
    is_silent
    [ "$(grep -c '<figcaption>' ../report.html)" -ge 4 ]
    lacks ../report.html casus-error
    with_pandoc report.md -o ../report.docx
    exits_with 0
    is_silent
}
