# What the tests of the command line share. CASUS is the program, with a wrapper before it where there
# is one; each test runs in its own empty folder.
bats_require_minimum_version 1.5.0

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    samples=$top/samples
    case ${CASUS:-} in
    '') CASUS=$top/build/casus ;;
    esac
    FONTCONFIG_FILE=${FONTCONFIG_FILE:-$top/tests/fonts.conf}
    export FONTCONFIG_FILE
    unset SOURCE_DATE_EPOCH
    mkdir "$BATS_TEST_TMPDIR/here" && cd "$BATS_TEST_TMPDIR/here" || return
    printf 'date,title,category\n2013-06-05,First,battle\n2013-06-25,Second,diplomacy\n' >two.csv
    printf 'date,title\n2013-06-05,Good\n2013-13-01,Bad\n' >bad.csv
}

# casus WORDS...: runs the program; $status, $output and $stderr are what came of it.
casus() {
    run --separate-stderr $CASUS "$@"
}

# Show what was seen where something else was expected.
fail() {
    echo "$1"
    echo "status: $status"
    echo "output: $output"
    echo "stderr: $stderr"
    return 1
}

exits_with() { [ "$status" -eq "$1" ] || fail "expected status $1"; }
is_silent() { [ -z "$output$stderr" ] || fail 'expected no words'; }
says() { [[ $stderr == *"$1"* ]] || fail "expected '$1' on standard error"; }
says_not() { [[ $stderr != *"$1"* ]] || fail "did not expect '$1' on standard error"; }
prints() { [[ $output == *"$1"* ]] || fail "expected '$1' on standard output"; }
starts_with() { [ "$(head -c ${#2} "$1")" = "$2" ] || fail "'$1' does not start with '$2'"; }

# The colour that a PNG begins with, as #rrggbb or #rrggbbaa.
first_pixel() {
    python3 - "$1" <<'END'
import struct, sys, zlib
data, at, body = open(sys.argv[1], "rb").read(), 8, b""
while at < len(data):
    length, kind = struct.unpack(">I4s", data[at:at + 8])
    if kind == b"IHDR":
        channels = {0: 1, 2: 3, 6: 4}[data[at + 17]]
    if kind == b"IDAT":
        body += data[at + 8:at + 8 + length]
    at += length + 12
print("#" + zlib.decompressobj().decompress(body, 1 + channels)[1:].hex())
END
}

# lacks FILE WORDS: fails where the words are in it.
lacks() { ! grep -aqF "$2" "$1" || fail "did not expect '$2' in $1"; }
