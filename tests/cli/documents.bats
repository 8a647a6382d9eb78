# What documents are told about a figure, and what they make of hostile words: PNG, PDF and EPS as
# other programs read them.

load helper

# Everything that a field can do to the format it comes to stand in.
hostile() {
    python3 - <<'END' >hostile.json
import json
words = 'A) >> endobj\n%%EOF\r%%EndComments\x07 (b \\ </text><script>alert(1)</script> ]]> "q" \'q\' \u202egnp.exe\u202c \u2066x'
long = 'w' * 10000
records = [{'id': 'a', 'date': '2013-06-05', 'title': words, 'category': 'battle',
            'url': "https://a.org/x_(y?q='z'\\\")>> %%EOF"},
           {'id': 'b', 'date': '2013-06-25', 'title': long, 'category': 'riot',
            'url': 'javascript:alert(1)'},
           {'id': 'c', 'date': '2014-07-25', 'title': 'Third', 'category': 'riot',
            'url': 'http://c.org/)('}]
print(json.dumps({'casus': 1, 'title': words, 'subtitle': long, 'source': words, 'note': words,
                  'records': records}))
END
}

@test "a PDF tells its title, language, words and date" {
    casus timeline "$samples/qusayr-2013.json" --lang ar -o a.pdf -q
    exits_with 0
    pdfinfo a.pdf >info
    grep -q '^Title: *القصير' info
    grep -q '^Keywords: *مقال' info
    grep -q "^Creator: *casus $($CASUS --version | sed 's/[^0-9]*//')\$" info
    grep -q '^CreationDate: *Sat Jan  1 00:00:00 2000' info
    grep -q '^Tagged: *yes' info
    grep -aq '/Lang (ar)' a.pdf
    SOURCE_DATE_EPOCH=1371000123 $CASUS timeline "$samples/qusayr-2013.json" -o b.pdf -q
    pdfinfo b.pdf | grep -q '^CreationDate: *Wed Jun 12 01:22:03 2013'
}

@test "text can be taken from a PDF, in the order of the page" {
    casus timeline "$samples/qusayr-2013.json" -o a.pdf -q
    exits_with 0
    pdftotext a.pdf - | tr '\n' ' ' >words
    grep -q 'Qusayr changes hands; Geneva 2 slips to July Events, statements.*Battle for Qusayr.*Note:' words
    casus timeline "$samples/qusayr-2013.json" --lang ar -o b.pdf -q
    pdftotext b.pdf - | grep -q 'معركة القصير'
}

@test "fonts of a PDF are subsets" {
    casus timeline "$samples/qusayr-2013.json" -o a.pdf -q
    pdffonts a.pdf | tail -n +3 >fonts
    [ -s fonts ]
    ! grep -v 'yes yes yes' fonts || fail 'expected subsets'
}

@test "events with a URL are links in a PDF, whatever is in it" {
    hostile
    casus chronology hostile.json -o a.pdf -q
    exits_with 0
    pdfinfo -url a.pdf >urls
    grep -qF 'https://a.org/x_%28y?q=%27z%27%5C%22%29%3E%3E%20%%EOF' urls
    grep -qF 'http://c.org/%29%28' urls
    lacks urls javascript
}

@test "the years and months of a chronology are bookmarks" {
    command -v mutool >/dev/null || skip 'no mutool'
    casus chronology "$samples/qusayr-2013.json" --height 297mm --width 210mm -o a.pdf -q
    exits_with 0
    mutool show a.pdf outline | sed 's/.*"\(.*\)".*/\1/' | tr '\n' ' ' >marks
    [ "$(cat marks)" = '2011 2013 May June July Sources ' ] || fail "$(cat marks)"
    casus timeline "$samples/qusayr-2013.json" -o b.pdf -q
    [ -z "$(mutool show b.pdf outline 2>/dev/null)" ]
}

@test "PDF is sound to programs that check it" {
    command -v qpdf >/dev/null || skip 'no qpdf'
    hostile
    for chart in timeline chronology bars claims; do
        casus $chart hostile.json -o a.pdf -q
        exits_with 0
        qpdf --check a.pdf || fail "qpdf finds faults in a $chart"
        pdfinfo -struct a.pdf 2>&1 >/dev/null | grep . && fail "poppler finds faults in a $chart"
    done
    casus chronology "$samples/highland-2024.csv" --width 85mm --height 150mm -o a.pdf -q
    exits_with 0
    qpdf --check a.pdf
}

@test "without a background the pages of documents are bare" {
    casus timeline two.csv --theme dark --background none -o a.pdf -o a.svg -q
    exits_with 0
    pdftoppm -r 20 -png a.pdf page
    [ "$(first_pixel page-1.png)" = '#ffffff' ] || fail 'expected white paper'
    lacks a.svg '#14181d'
}

@test "an EPS is drawn as its PNG is" {
    command -v gs >/dev/null || skip 'no ghostscript'
    for lang in en ar; do
        casus timeline "$samples/qusayr-2013.json" --lang $lang --dpi 72 -o a.eps -o a.png -q
        exits_with 0
        gs -q -dSAFER -dEPSCrop -sDEVICE=png16m -r72 -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -o b.png a.eps
        python3 "$BATS_TEST_DIRNAME/alike.py" a.png b.png
    done
}

@test "an EPS has fonts, not pixels, and the date that is asked for" {
    casus timeline "$samples/qusayr-2013.json" -o a.eps -q
    exits_with 0
    lacks a.eps ImageType
    grep -aq '^%%BeginResource: font NotoSans' a.eps
    grep -aq '^%%CreationDate: 2000-01-01T00:00:00Z$' a.eps
    [ "$(wc -c <a.eps)" -lt 150000 ]
    SOURCE_DATE_EPOCH=1371000123 $CASUS timeline "$samples/qusayr-2013.json" -o b.eps -q
    diff -a a.eps b.eps >changes && fail "expected another date"
    [ "$(grep -ac '^[<>]' changes)" -eq 2 ]
    grep -aq '^> %%CreationDate: 2013-06-12T01:22:03Z$' changes
}

@test "each page of a figure is an EPS" {
    casus chronology "$samples/qusayr-2013.json" --width 85mm --height 120mm -o a.eps -q
    exits_with 0
    [ -s a-1.eps ] && [ -s a-2.eps ]
    casus chronology "$samples/qusayr-2013.json" --width 85mm --height 120mm -o - --format eps
    exits_with 5
    says "a file of 'eps' holds one"
}

@test "hostile words are words in EPS and PNG too" {
    hostile
    casus chronology hostile.json -o a.eps -o a.png -q
    exits_with 0
    [ "$(grep -ac '^%%EOF' a.eps)" -eq 1 ]
    [ "$(grep -ac '^%%EndComments' a.eps)" -eq 1 ]
    lacks a.eps $'\r'
    lacks a.png $'\u202e'
    ! command -v gs >/dev/null || gs -q -dSAFER -dEPSCrop -sDEVICE=png16m -r20 -o b.png a.eps
}

@test "the same figure is the same bytes, whatever is written beside it" {
    for format in png pdf eps; do
        $CASUS timeline "$samples/qusayr-2013.json" -o a.$format -q
        $CASUS timeline "$samples/qusayr-2013.json" -o z.svg -o z.pdf -o b.$format -o z.png -o z.eps -q
        cmp a.$format b.$format
    done
}

@test "the words of a mark are a link as the mark is" {
    printf 'date,title,url\n2013-06-05,First,https://a.org/1\n' >one.csv
    casus timeline one.csv -o a.pdf -q
    exits_with 0
    [ "$(pdfinfo -url a.pdf | grep -c 'https://a.org/1$')" -eq 2 ]
    pdfinfo -struct-text a.pdf | grep -A2 Link | grep -q '"First"'
}
