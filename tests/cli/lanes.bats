# Lanes of timelines: their order, lanes within lanes, words on bars.
load helper

lanes() {
    cat >lanes.csv <<'END'
date,title,category,country,actor1
2013-06-05,One,battle,Syria,Army
2013-06-01,Two,battle,Lebanon,Army
2013-06-09,Three,riot,Syria,Rebels
2013-06-12,Four,riot,Angola,
2013-06-02,Five,riot,Syria,Army
END
}

# The words of lane heads, from the top.
heads() {
    python3 - "$1" <<'END'
import re, sys
svg = open(sys.argv[1]).read()
heads = []
for group in re.findall(r'class="lane">(.*?)</g>', svg, re.S):
    for y, words in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>(.*?)</text>', group, re.S):
        heads.append((float(y), re.sub("<.*?>", "", words)))
print(", ".join(words for y, words in sorted(heads)))
END
}

is() { [ "$1" = "$2" ] || fail "'$1' is not '$2'"; }

@test "lanes come by size, name, first event, or as given" {
    lanes
    casus timeline lanes.csv --group country -o a.svg -q
    is "$(heads a.svg)" 'Syria, Lebanon, Angola'
    casus timeline lanes.csv --group country --sort name -o a.svg -q
    is "$(heads a.svg)" 'Angola, Lebanon, Syria'
    casus timeline lanes.csv --group country --sort first -o a.svg -q
    is "$(heads a.svg)" 'Lebanon, Syria, Angola'
    casus timeline lanes.csv --group country --order 'Angola, Syria' -o a.svg -q
    exits_with 0
    is "$(heads a.svg)" 'Angola, Syria, Lebanon'
    says_not warning
}

@test "a name that no lane has is told" {
    lanes
    casus timeline lanes.csv --group country --order Lebnon,Syria -o a.svg
    exits_with 0
    says "warning: order: no group is called 'Lebnon'; did you mean 'Lebanon'?"
    casus timeline lanes.csv --group country --sort change -o a.svg
    exits_with 2
    says "sort: unknown order 'change': known are first, size, name"
}

@test "lanes nest two deep" {
    lanes
    casus timeline lanes.csv --group country,actor -o a.svg -q
    exits_with 0
    is "$(heads a.svg)" 'Syria, Army, Rebels, Angola, Lebanon, Army'
    grep -q 'By group: Syria (3: Army (2), Rebels (1)); Angola (1); Lebanon (1: Army (1))\.' a.svg
    casus timeline lanes.csv --group country,actor --width 85mm --lang ar -o b.svg -q
    is "$(heads b.svg)" 'Syria, Army, Rebels, Angola, Lebanon, Army'
    casus timeline lanes.csv --group country,actor --top 1 -o a.svg -q
    is "$(heads a.svg)" 'Syria, Army, Other, Other'
    casus timeline lanes.csv --group country,actor,type -o a.svg
    exits_with 2
    says "'country,actor,type' is more than two deep"
    for chart in bars lines heatmap; do
        casus $chart lanes.csv --group country,actor -o a.svg
        exits_with 2
        says "'country,actor' is two deep, which only lanes of a timeline can be; give the chart"
    done
    casus timeline lanes.csv --group country,actor --panel bars -o a.svg
    exits_with 2
    says "give the chart 'bars' one field"
    casus timeline lanes.csv --group country,actor --panel bars --group country -o a.svg
    exits_with 0
}

@test "a figure file has the same keys, and is written with them" {
    lanes
    cat >figure.json <<'END'
{"figure": 1, "data": "lanes.csv", "chart": "timeline", "group": ["country", "actor"],
 "sort": "name", "order": ["Syria", "Rebels"], "output": "file.svg"}
END
    casus draw figure.json -q
    exits_with 0
    is "$(heads file.svg)" 'Syria, Rebels, Army, Angola, Lebanon, Army'
    casus timeline lanes.csv --group country,actor --sort name --order Syria,Rebels -o line.svg \
        --save-figure saved.json -q
    cmp file.svg line.svg
    grep -q '"group": \["country", "actor"\]' saved.json
    grep -q '"order": \["Syria", "Rebels"\]' saved.json
    casus draw saved.json -o again.svg -q
    cmp file.svg again.svg
}

@test "words stand on bars that hold them" {
    cat >bars.csv <<'END'
id,date,title,category,status
a,2013-06-01/2013-06-30,Siege,battle,reported
b,2013-06-01/2013-06-30,Blockade,battle,claimed
END
    casus timeline bars.csv -o a.svg -q
    python3 - <<'END'
import re
svg = open("a.svg").read()
def top(id, pattern):
    group = re.search(r'id="%s".*?</g>' % id, svg, re.S).group()
    return float(re.search(pattern, group).group(1))
def words(id):
    return top("event-%s-label" % id, r'y="([\d.]+)"')
def bar(id):
    shape = re.search(r'id="event-%s".*?</g>' % id, svg, re.S).group()
    starts = re.findall(r'M[\d.]+ ([\d.]+)(?:h-?[\d.]+)?(?:v(-?[\d.]+))?', shape)
    return [float(y) + float(down or 0) * part for y, down in starts for part in (0, 1)]
assert min(bar("a")) < words("a") < max(bar("a")), (bar("a"), words("a"))
assert words("b") > max(bar("b")), (bar("b"), words("b"))
END
    casus timeline bars.csv -o a.svg --report r.json -q
    grep -q '"a=on 0"' r.json
    casus timeline bars.csv -o b.svg --keep-layout r.json -q
    cmp a.svg b.svg
    casus timeline bars.csv -o b.svg --pin 'a=under 0' --pin 'b=on 3' --report r.json -q
    exits_with 0
    grep -q '"a=under 0"' r.json
    ! grep -q '"b=on' r.json
}
