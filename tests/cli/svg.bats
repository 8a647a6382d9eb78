# SVG as a file: its size, its names, its tooltips, and its fonts.
load helper

# size FILE: its bytes.
size() { wc -c <"$1"; }


@test "a thousand bars are below 75 KB" {
    python3 - >days.csv <<'END'
import datetime
print("date,title,category")
for day in range(1000):
    for i in range(1 + day * 7 % 5):
        print(f"{datetime.date(2020, 1, 1) + datetime.timedelta(day)},Event,battle")
END
    casus bars days.csv --by day --width 400mm -o a.svg -q
    exits_with 0
    [ "$(grep -o 'v-\?[0-9.]*h-[0-9.]*z' a.svg | wc -l)" -ge 1000 ] || fail "fewer than 1000 bars"
    [ "$(size a.svg)" -lt 75000 ] || fail "$(size a.svg) bytes"
    ! grep -q '<title>1 January 2020' a.svg || fail 'tooltips on bars that nobody can point at'
    head -n 500 days.csv >fewer.csv
    casus bars fewer.csv --by day -o a.svg -q
    grep -q '<title>1 January 2020: 1 event</title>' a.svg
    [ "$(size a.svg)" -lt 75000 ] || fail "$(size a.svg) bytes with tooltips"
}

@test "the timeline of Qusayr is below 120 KB, and without fonts below 40 KB" {
    for language in en fr ar; do
        casus timeline "$samples/qusayr-2013.json" --lang $language --width 170mm -o a.svg -q
        [ "$(size a.svg)" -lt 120000 ] || fail "$language: $(size a.svg) bytes"
        casus timeline "$samples/qusayr-2013.json" --lang $language --width 170mm --svg-text plain -o a.svg -q
        [ "$(size a.svg)" -lt 40000 ] || fail "$language plain: $(size a.svg) bytes"
    done
}

@test "numbers have two decimals, but for places in a gradient" {
    casus timeline "$samples/qusayr-2013.json" --svg-text plain -o a.svg -q
    sed 's/ offset="[^"]*"//g' a.svg >rest.svg
    ! grep -E '[0-9]\.[0-9]{3}' rest.svg || fail 'three decimals'
}

@test "fonts are in the SVG unless it is plain or has outlines" {
    for kind in embed plain outline; do
        casus timeline "$samples/qusayr-2013.json" --svg-text $kind -o $kind.svg -q \
            --provenance none
    done
    casus timeline "$samples/qusayr-2013.json" -o default.svg -q --provenance none
    cmp embed.svg default.svg
    grep -q '@font-face' embed.svg
    ! grep -q '@font-face' plain.svg || fail 'it is there'
    grep -q '<text' plain.svg
    ! grep -qE '<text|@font-face' outline.svg || fail 'it is there'
}

@test "two figures with prefixes fit one page: no id is there twice" {
    for prefix in a- b-; do
        casus timeline "$samples/qusayr-2013.json" --panel bars --by week --panel timeline \
            --ids $prefix -o $prefix.svg -q
    done
    python3 - a-.svg b-.svg <<'END'
import re, sys
text = "".join(open(name).read() for name in sys.argv[1:])
ids = re.findall(r' id="([^"]*)"', text)
assert len(ids) == len(set(ids)) > 50, sorted(ids)
used = re.findall(r'url\(#([^)]*)\)', text) + " ".join(re.findall(r'aria-labelledby="([^"]*)"', text)).split()
assert set(used) <= set(ids), set(used) - set(ids)
faces = re.findall(r"@font-face\{font-family:'(a-|b-)?", text)
assert len(faces) > 3 and all(faces), faces
END
    casus timeline "$samples/qusayr-2013.json" --ids '1"' -o a.svg
    exits_with 2
    says "'1\"' can't begin ids"
}

@test "panels, lanes and records have ids that stay" {
    printf 'id,date,title,category\nid7,2013-06-05,First,battle\nb,2013-06-25,Second,riot\n' >named.csv
    casus timeline named.csv --panel timeline -o a.svg -q
    grep -q '<g id="panel-1" class="panel">' a.svg
    grep -q '<g id="panel-2" class="panel">' a.svg
    grep -q '<g id="lane-1" class="lane">' a.svg
    grep -q '<g id="panel-2-lane-1" class="lane">' a.svg
    grep -q '<g id="event-id7" class="mark"><title>' a.svg
    grep -q '<g id="panel-2-event-id7" class="mark"><title>' a.svg
}

@test "each bar, cell and claim has a tooltip, and each claim its link" {
    casus bars two.csv --by month -o a.svg -q
    grep -q '<title>June 2013: 2 events</title>' a.svg
    cat >claims.json <<'END'
[{"date": "2013-06-05", "record_type": "figure", "title": "Killed", "source": "A", "url": "https://a.org/1",
  "counts": [{"kind": "killed", "best": 5}]},
 {"date": "2013-06-06", "record_type": "figure", "title": "Killed", "source": "B", "url": "javascript:alert(1)",
  "counts": [{"kind": "killed", "best": 7}]}]
END
    for style in ranges steps; do
        casus claims claims.json --style $style -o a.svg -q
        exits_with 0
        grep -q '<a href="https://a.org/1">' a.svg || fail "$style"
        ! grep -q 'javascript' a.svg || fail 'it is there'
        grep -q '<title>A (5)' a.svg
    done
}

@test "a font that can't be embedded is told, and left out" {
    # A face whose licence forbids it: the bits of Noto Sans set to 2.
    mkdir -p fonts
    python3 - <<'END'
import struct
data = bytearray(open("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "rb").read())
for i in range(struct.unpack(">H", data[4:6])[0]):
    at = 12 + 16 * i
    if data[at:at + 4] == b"OS/2":
        start = struct.unpack(">I", data[at + 8:at + 12])[0]
        data[start + 8:start + 10] = struct.pack(">H", 2)
open("fonts/closed.ttf", "wb").write(data)
END
    cat >fonts.conf <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$PWD/fonts</dir><cachedir>$PWD/cache</cachedir></fontconfig>
END
    FONTCONFIG_FILE=$PWD/fonts.conf casus timeline two.csv -o a.svg
    exits_with 0
    says "the font 'Noto Sans' is not embedded in the SVG: its licence forbids it"
    ! grep -q '@font-face' a.svg || fail 'it is there'
    FONTCONFIG_FILE=$PWD/fonts.conf casus timeline two.csv --svg-text plain -o a.svg
    ! grep -q 'not embedded' <<<"$stderr" || fail 'it is there'
}
