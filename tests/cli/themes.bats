# Looks: those of the build and a file of one's own.
load helper

@test "every theme draws on its own page" {
    for theme in dark hdx press print-grey report screen; do
        casus timeline two.csv -o $theme.svg --theme $theme
        exits_with 0
    done
    casus list themes
    [ "$(wc -l <<<"$output")" -eq 6 ] || fail 'expected six themes'
    prints 'dark'
    casus timeline two.csv -o dark.png --theme dark
    [ "$(first_pixel dark.png)" = '#14181d' ] || fail 'expected a dark page'
    casus timeline two.csv -o clear.png --theme dark --background none
    [ "$(first_pixel clear.png)" = '#00000000' ] || fail 'expected no page'
    cmp -s dark.svg report.svg && fail 'expected another look'
    true
}

@test "a background takes the place of the theme's" {
    casus timeline two.csv -o ivory.png --theme screen --background '#fffcf5'
    exits_with 0
    [ "$(first_pixel ivory.png)" = '#fffcf5' ] || fail 'expected an ivory page'
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "theme": "screen",
        "background": "#fffcf5", "output": "same.png"}' >same.json
    casus draw same.json
    exits_with 0
    cmp ivory.png same.png
    casus timeline two.csv -o grey.png --background '#888888'
    exits_with 2
    says "theme 'report' wants a lighter background"
    casus timeline two.csv -o clear.png --background none -v
    exits_with 0
    says 'the words, which are dark, need a light page under them'
}

@test "a theme of one's own changes what it says" {
    printf '{"theme": 1, "base": "report", "background": "#fdf6e3", "band": "#f9f2df"}' >mine.json
    casus timeline two.csv -o two.png --theme mine.json
    exits_with 0
    [ "$(first_pixel two.png)" = '#fdf6e3' ] || fail 'expected the page of the file'
    casus timeline two.csv -o same.png --theme ./mine.json
    cmp two.png same.png
}

@test "a theme that says nothing new draws the same bytes as its base" {
    printf '{"theme": 1, "base": "hdx"}' >mine.json
    casus timeline two.csv -o mine.svg --theme mine.json --provenance none
    casus timeline two.csv -o hdx.svg --theme hdx --provenance none
    cmp mine.svg hdx.svg
}

@test "a bad theme is refused with all its faults, before anything is read" {
    printf '{"theme": 1, "base": "report",\n "ink": "#999999",\n "small-size": 7}\n' >mine.json
    casus timeline none.csv -o two.svg --theme mine.json
    exits_with 2
    says "mine.json:3:2: error: small-size: unknown key 'small-size'; did you mean 'small_size'?"
    says_not 'none.csv'
    printf '{"theme": 1, "base": "report",\n "ink": "#999999"}\n' >mine.json
    casus timeline two.csv -o two.svg --theme mine.json
    exits_with 2
    says "mine.json:2:9: error: ink: words in ink '#999999' have 2.8:1 on background '#ffffff'"
    [ ! -e two.svg ]
}

@test "an unwise theme draws with a warning" {
    printf '{"theme": 1, "base": "report", "single_fill": "#f0f0f0"}' >mine.json
    casus timeline two.csv -o two.svg --theme mine.json
    exits_with 0
    says "warning: single_fill: '#f0f0f0' is hard to see"
    [ -e two.svg ]
}

@test "a theme that is not there is told" {
    casus timeline two.csv -o two.svg --theme looks/mine.json
    exits_with 2
    says "looks/mine.json: error: it can't be read: No such file"
}

@test "a figure file names a theme relative to itself, and so does one that is saved" {
    mkdir -p report looks
    cp two.csv report/
    printf '{"theme": 1, "base": "hdx", "background": "#fffdf5"}' >looks/mine.json
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "theme": "../looks/mine.json", "output": "two.png"}' \
        >report/two.json
    casus draw report/two.json
    exits_with 0
    [ "$(first_pixel report/two.png)" = '#fffdf5' ] || fail 'expected the page of the file'
    casus timeline two.csv --theme looks/mine.json -o report/saved.svg --save-figure report/saved.json
    exits_with 0
    grep -q '"theme": "../looks/mine.json"' report/saved.json
    cp report/saved.svg before.svg
    casus draw report/saved.json
    exits_with 0
    cmp before.svg report/saved.svg
}

@test "a theme without an ending keeps its folder in a saved figure" {
    printf '{"theme": 1, "base": "hdx"}' >mine
    casus timeline two.csv --theme ./mine -o saved.svg --save-figure saved.json
    grep -q '"theme": "./mine"' saved.json
    casus draw saved.json
    exits_with 0
}

@test "what is wrong with a theme that a figure file names is told with its own place" {
    printf '{"theme": 1, "base": "report",\n "ink": "#999999"}\n' >mine.json
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "theme": "mine.json", "output": "two.svg"}' >two.json
    casus draw two.json
    exits_with 2
    says "mine.json:2:9: error: ink: words in ink '#999999' have 2.8:1"
    printf '{"theme": 1, "base": "report", "background": "#14181d"}\n' >mine.json
    casus draw two.json
    says '… and 15 more like it'
    printf '{"theme": 1, "base": "report", "single_fill": "#f0f0f0"}' >mine.json
    casus draw two.json
    exits_with 0
    says "warning: single_fill: '#f0f0f0' is hard to see"
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "theme": "yours.json", "output": "two.svg"}' >two.json
    casus draw two.json
    exits_with 2
    says "two.json:1:64: error: theme:"
}
