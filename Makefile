# casus: timelines of conflict events. GNU make; 'make help' lists the targets.
#
# make CFLAGS=…              your compiler flags; ours are added
# make BUILD=DIR             builds elsewhere
# make DEPS=no demo          installs nothing, lists what is missing
# make WRAP=valgrind test    runs every kind of test under a wrapper
# make V=1                   shows the commands

ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 1)
endif

# However it is written, so that what was built knows its headers under the same names.
BUILD   ?= build
override BUILD := $(patsubst $(CURDIR)/%,%,$(abspath $(BUILD)))
PREFIX  ?= /usr/local
DESTDIR ?=
CFLAGS  ?= -O2 -g
WRAP    ?=

MODULES := cairo pangocairo pangoft2 glib-2.0 fontconfig harfbuzz-subset jansson icu-i18n icu-uc \
           libpng zlib libarchive
WARN    := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wundef \
           -Wwrite-strings -Wvla

# Evaluated once, by the first recipe that needs it: by then the packages are there.
MODULE_CFLAGS = $(eval MODULE_CFLAGS := $(shell pkg-config --cflags $(MODULES)))$(MODULE_CFLAGS)
MODULE_LIBS   = $(eval MODULE_LIBS := $(shell pkg-config --libs $(MODULES)))$(MODULE_LIBS)

OUR_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -fvisibility=hidden $(WARN) -Isrc -Iinclude \
             $(MODULE_CFLAGS)
LIBS       = $(MODULE_LIBS) -lcsv -lm -pthread

LIB_SOURCES  := $(filter-out src/cli/%,$(wildcard src/*/*.c))
CLI_SOURCES  := $(filter-out src/cli/main.c,$(wildcard src/cli/*.c))
UNIT_SOURCES := $(wildcard tests/unit/test_*.c)
FUZZ_SOURCES := $(wildcard tests/fuzz/fuzz_*.c)
# Kinds of test with one program each, made of all the sources in their folder.
RUN_KINDS    := $(foreach kind,bad bad_figure browser golden picture,$(if $(wildcard tests/$(kind)/*.c),$(kind)))
C_FILES      := $(wildcard src/*/*.[ch] include/*.h tests/*/*.[ch])
THEMES       := $(sort $(wildcard src/figure/themes/*.json))

VERSION  = $(shell sed -n 's/^\#define CASUS_VERSION "\(.*\)"/\1/p' include/casus.h)
PROGRAM := $(BUILD)/casus
FILTER  := $(BUILD)/pandoc-casus
LIBRARY := $(BUILD)/libcasus.a
COMMAND := $(BUILD)/libcli.a
UNITS   := $(UNIT_SOURCES:%.c=$(BUILD)/%)
BENCHES := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
FUZZERS := $(FUZZ_SOURCES:%.c=$(BUILD)/%)
RUNNERS := $(foreach kind,$(RUN_KINDS),$(BUILD)/tests/$(kind)/run_$(kind))
SAMPLES := output/qusayr-en output/qusayr-fr output/qusayr-ar output/highland-2024 \
           output/syria-quarters

# Groups of packages that a goal needs besides those of building, and the goals that install what is
# missing; the others only list it.
NEEDS_demo         := fonts
NEEDS_samples      := fonts
NEEDS_report       := fonts pandoc
NEEDS_test         := fonts tests pandoc
NEEDS_test-browser := fonts browser tests
NEEDS_check        := fonts tests pandoc lint
NEEDS_bench        := fonts bench
NEEDS_fuzz         := fuzz
NEEDS_lint         := lint
NEEDS_format       := lint
NEEDS_deps         := fonts tests pandoc
INSTALLING         := demo report test test-browser check bench fuzz lint format deps

.PHONY: all lib demo samples report bulletin comparison chronicle test test-browser check bench fuzz golden lint format deps install \
        uninstall clean help packages fuzzers test-programs run-tests run-browser check-format \
        check-lint lint-includes lint-sizes lint-cppcheck lint-tidy
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAM) $(FILTER) $(LIBRARY)  ## the program build/casus and the library (the default)

lib: $(LIBRARY)               ## the library alone: build/libcasus.a

demo: samples                 ## from nothing: installs what is missing, builds, draws the samples
	@echo; echo "drawn:"; find output -type f | LC_ALL=C sort | sed 's/^/  /'

samples: $(SAMPLES:=.svg) bulletin comparison chronicle    ## draws every sample into output/

report: packages $(FILTER)    ## has pandoc put figures into build/report.html and build/report.docx
	$(Q)cd samples && for file in report.html report.docx; do \
	    pandoc report.md --filter $(abspath $(FILTER)) -M casus-figures=$(abspath $(BUILD))/casus-figures \
	        --self-contained -o $(abspath $(BUILD))/$$file && echo "  drawn $(BUILD)/$$file"; done

test: run-tests               ## installs what the tests need and runs them; no browser

test-browser: run-browser     ## opens figures in Chromium, librsvg and resvg and checks what they show

check: packages               ## format, lint, thousands of figures, all tests under ASan and UBSan
	$(MAKE) --no-print-directory check-format
	$(MAKE) --no-print-directory check-lint
	$(MAKE) --no-print-directory BUILD=$(BUILD)/strict CFLAGS="-O2 -g -Werror" test-programs
	@BUILD=$(BUILD)/strict tests/run random
	$(MAKE) --no-print-directory BUILD=$(BUILD)/asan LDFLAGS="-fsanitize=address,undefined" \
	    CFLAGS="-O1 -g -Werror -fno-omit-frame-pointer -fsanitize=address,undefined \
	            -fno-sanitize-recover=all" all run-tests

bench: $(PROGRAM) $(BENCHES)  ## measures casus against gnuplot, a large input, PNG, and labels
	@BUILD=$(BUILD) tests/bench/run $(PROGRAM)

fuzz: packages                ## fuzzes each target for FUZZ_SECONDS (60) with clang's libFuzzer
	$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang REPLAY= \
	    CFLAGS="-O1 -g -fsanitize=fuzzer-no-link,address,undefined" \
	    LDFLAGS="-fsanitize=fuzzer,address,undefined" fuzzers
	@BUILD=$(BUILD)/fuzz tests/fuzz/run

golden: $(RUNNERS)            ## rewrites the expectations of the golden scenes: read the diff
	@BUILD=$(BUILD) tests/run --rewrite golden

lint: packages check-lint     ## clang-tidy, cppcheck, direction of includes, sizes

format: packages              ## lets clang-format rewrite the sources
	clang-format -i $(C_FILES)

deps: packages                ## installs what building and testing needs, nothing else

install: all                  ## into $(DESTDIR)$(PREFIX)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/casus
	ln -sf casus $(DESTDIR)$(PREFIX)/bin/pandoc-casus
	install -m 644 $(LIBRARY) $(DESTDIR)$(PREFIX)/lib/libcasus.a
	install -m 644 include/casus.h $(DESTDIR)$(PREFIX)/include/casus.h
	printf '%s\n' 'Name: casus' 'Description: timelines of conflict events' \
	    'Version: $(VERSION)' 'Requires: $(MODULES)' 'Cflags: -I$(PREFIX)/include' \
	    'Libs: -L$(PREFIX)/lib -lcasus -lcsv -lm -pthread' >$(DESTDIR)$(PREFIX)/lib/pkgconfig/casus.pc

uninstall:                    ## removes what install put there
	cd $(DESTDIR)$(PREFIX) && rm -f bin/casus bin/pandoc-casus lib/libcasus.a lib/pkgconfig/casus.pc include/casus.h

clean:                        ## removes build/
	rm -rf $(BUILD)

help:                         ## this list
	@sed -n 's/^\([a-z-]*\):[^#=]*## \(.*\)/\1\t\2/p' Makefile | \
	    while IFS="$$(printf '\t')" read -r name what; do printf '  %-14s %s\n' "$$name" "$$what"; done

# Packages ------------------------------------------------------------------------------------

packages:
	@DEPS=$(DEPS) .ci/deps $(if $(filter $(INSTALLING),$(MAKECMDGOALS)),install,list) build \
	    $(foreach goal,$(MAKECMDGOALS),$(NEEDS_$(goal))) $(filter valgrind,$(firstword $(WRAP)))

# Building ------------------------------------------------------------------------------------

Q   = $(if $(V),,@)
SAY = @$(if $(V),:,echo "  $(1)")

COMPILE = $(Q)$(CC) $(OUR_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: %.c | packages
	@mkdir -p $(@D)
	$(call SAY,compile $<)
	$(COMPILE)

# The theme files as one C file, made anew when one changes, comes or goes.
THEME_TEXTS := $(BUILD)/src/figure/theme_texts

$(THEME_TEXTS).c: $(THEMES) src/figure/themes
	@mkdir -p $(@D)
	$(call SAY,gather themes)
	$(Q){ echo '#include "figure/theme_file.h"'; \
	    echo 'const struct theme_text theme_texts[] = {'; \
	    for theme in $(THEMES); do \
	        echo "{\"$$(basename $$theme .json)\","; \
	        sed -n 's/^ *"summary": \(".*"\),$$/\1,/p' $$theme; \
	        sed 's/[\"]/\\&/g; s/.*/"&\\n"/' $$theme; \
	        echo '},'; \
	    done; \
	    echo '{NULL, NULL, NULL}};'; } >$@

$(THEME_TEXTS).o: $(THEME_TEXTS).c | packages
	$(call SAY,compile $<)
	$(COMPILE)

$(LIBRARY): $(LIB_SOURCES:%.c=$(BUILD)/%.o) $(THEME_TEXTS).o
$(COMMAND): $(CLI_SOURCES:%.c=$(BUILD)/%.o)
$(LIBRARY) $(COMMAND): | packages
	@mkdir -p $(@D)
	@rm -f $@
	$(call SAY,archive $@)
	$(Q)$(AR) rcs $@ $(filter %.o,$^)

LINK = $(Q)$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--as-needed -o $@ $(filter %.o,$^) $(COMMAND) $(LIBRARY) \
       $(LIBS)

$(PROGRAM): $(BUILD)/src/cli/main.o $(COMMAND) $(LIBRARY)
	$(call SAY,link $@)
	$(LINK)

# The same program: it is pandoc's filter where it is called by this name.
$(FILTER): $(PROGRAM)
	$(Q)ln -sf $(<F) $@

# Tests ---------------------------------------------------------------------------------------

$(UNITS): $(BUILD)/%: $(BUILD)/%.o $(COMMAND) $(LIBRARY)
	$(call SAY,link $@)
	$(LINK) -lcmocka

$(BENCHES): $(BUILD)/%: $(BUILD)/%.o $(LIBRARY)
	$(call SAY,link $@)
	$(LINK)

# Without a fuzzing engine a target is linked with a main that replays its corpus.
REPLAY = $(BUILD)/tests/fuzz/replay.o
$(FUZZERS): $(BUILD)/%: $(BUILD)/%.o $(REPLAY) $(COMMAND) $(LIBRARY)
	$(call SAY,link $@)
	$(LINK)

define RUNNER
$(BUILD)/tests/$(1)/run_$(1): $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/$(1)/*.c)) \
                              $(COMMAND) $(LIBRARY)
	$$(call SAY,link $$@)
	$$(LINK)
endef
$(foreach kind,$(RUN_KINDS),$(eval $(call RUNNER,$(kind))))

fuzzers: $(FUZZERS)

test-programs: $(PROGRAM) $(FILTER) $(UNITS) $(FUZZERS) $(RUNNERS)

run-tests: test-programs
	@BUILD="$(BUILD)" WRAP="$(WRAP)" tests/run

run-browser: $(PROGRAM) $(BUILD)/tests/browser/run_browser
	@BUILD="$(BUILD)" WRAP="$(WRAP)" tests/browser/run
	@BUILD="$(BUILD)" WRAP="$(WRAP)" tests/browser/viewers
	@BUILD="$(BUILD)" WRAP="$(WRAP)" tests/browser/pages

check-format:
	clang-format --dry-run -Werror $(C_FILES)

check-lint: lint-includes lint-sizes lint-cppcheck lint-tidy

lint-includes:
	tests/check_includes

lint-sizes:
	tests/check_sizes

lint-cppcheck:
	cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance,portability \
	    --inline-suppr --suppressions-list=.cppcheck -Isrc -Iinclude src

lint-tidy:
	@echo clang-tidy
	@printf '%s\n' $(wildcard src/*/*.c) | xargs -P 2 -n 4 sh -c \
	    'clang-tidy --quiet "$$@" -- $(OUR_CFLAGS) 2>/dev/null' clang-tidy

# Samples -------------------------------------------------------------------------------------

# One layout per call: the SVG, the PNG and the PDF come from the same run.
FORCE:

PICTURES = $(foreach ending,svg png pdf,-o $(basename $@).$(ending))

output/qusayr-%.svg: samples/qusayr-2013.json $(PROGRAM) FORCE
	@mkdir -p output
	$(PROGRAM) timeline $< --lang $* --width 170mm --dpi 200 $(PICTURES)

output/highland-2024.svg: samples/highland-2024.csv $(PROGRAM) FORCE
	@mkdir -p output
	$(PROGRAM) timeline $< --width 170mm --dpi 200 --title 'Highland: from a siege to a truce' \
	    --subtitle 'Events, statements and stated figures, January to June 2024, by kind' \
	    --source 'synthetic data; there is no such country' $(PICTURES)

output/syria-quarters.svg: samples/syria-quarters.csv $(PROGRAM) FORCE
	@mkdir -p output
	$(PROGRAM) bars $< --by quarter --group category --width 170mm --dpi 200 \
	    --title 'Fewer reported events in Syria from quarter to quarter' \
	    --source 'ACCORD, from ACLED data' $(PICTURES)

# Eight figures in one pass.
bulletin: samples/bulletin/report.json $(PROGRAM)
	@mkdir -p output
	$(PROGRAM) draw $< --out-dir output/bulletin --dpi 200

comparison: samples/figures/syria-change.json $(PROGRAM)
	@mkdir -p output
	$(PROGRAM) draw $< --out-dir output --dpi 200

# One chronology as timeline, claims and list, in three languages and three sizes.
chronicle: samples/figures/qusayr.json $(PROGRAM)
	@mkdir -p output
	$(PROGRAM) draw $< --out-dir output/qusayr

-include $(shell find $(BUILD)/src $(BUILD)/tests -name '*.d' 2>/dev/null)
