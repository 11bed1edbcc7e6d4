# brief: Markdown and CSV in, a printable PDF briefing out. `make help` lists what can be made.

VERSION := 0.1.0
MODE    ?= release
BUILD   ?= build$(if $(filter-out release,$(MODE)),/$(MODE))
PREFIX  ?= /usr/local
ROOMS   ?= base data ask type bind proof chart draw pdf page cmd .
CC      ?= cc
Q       := $(if $(V),,@)

# The one list of what is needed: Debian package names.
LIBRARIES := libhpdf-dev libcairo2-dev libfreetype-dev libharfbuzz-dev libcsv-dev libcmark-gfm-dev \
  libcmark-gfm-extensions-dev libyaml-dev zlib1g-dev libdeflate-dev libunibreak-dev libjpeg-dev
FONTS     := fonts-sil-gentiumplus fonts-inter fonts-jetbrains-mono fonts-noto-cjk fonts-noto-core \
  hyphen-en-gb hyphen-en-us hyphen-mn hyphen-de hyphen-fr
TOOLS     := gcc libc6-dev pkg-config
TESTING   := check qpdf poppler-utils mupdf-tools ghostscript libpdfbox2-java libactivation-java libjaxb-api-java \
  default-jre-headless valgrind time clang libclang-rt-14-dev clang-format clang-tidy cppcheck gcovr python3 python3-aiosmtpd openssl
BESIDE    := libgmime-3.0-dev libcurl4-openssl-dev libpoppler-glib-dev libqpdf-dev
NEED      ?= $(LIBRARIES) $(FONTS) $(TOOLS) $(BESIDE) $(TESTING)

PKGS   := cairo cairo-ft freetype2 harfbuzz harfbuzz-subset libcmark-gfm yaml-0.1 zlib libdeflate libunibreak libjpeg
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
WARN   := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wstrict-prototypes -Wvla $(if $(CI),-Werror)
FLAGS_release := -O2 -g0 -DNDEBUG
FLAGS_debug   := -Og -g
FLAGS_asan    := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FLAGS_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -Wno-missing-field-initializers
FLAGS_cov     := -O0 -g --coverage
CFLAGS  += -std=c11 -D_GNU_SOURCE -DBRIEF_VERSION='"$(VERSION)"' -Isrc $(WARN) $(FLAGS_$(MODE))
CFLAGS  += $(PKG_CFLAGS)
LDLIBS  += $(PKG_LIBS) -lcmark-gfm-extensions -lhpdf -lcsv -lm
LDFLAGS += $(filter -fsanitize% --coverage,$(FLAGS_$(MODE)))

SRC  := $(filter-out src/./main.c,$(wildcard $(ROOMS:%=src/%/*.c)))
OBJ  := $(SRC:src/%.c=$(BUILD)/obj/%.o)
TEST := $(wildcard $(ROOMS:%=tests/%/test_*.c))
TOBJ := $(TEST:tests/%.c=$(BUILD)/tests/%.o) $(BUILD)/tests/unit.o

all: $(BUILD)/brief ## build the program

$(BUILD)/brief: $(BUILD)/obj/main.o $(OBJ)
	@echo "  link  $@"
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# Programs beside it, with libraries that it does without: each a folder with a main.c, over base.
COMPANIONS := mail audit
PKGS_mail  := gmime-3.0 libcurl poppler-glib
PKGS_audit := libqpdf

define COMPANION
$(BUILD)/brief-$(1): $(patsubst src/%.c,$(BUILD)/obj/%.o,$(wildcard src/$(1)/*.c src/base/*.c))
	@echo "  link  $$@"
	$(Q)$(CC) $(LDFLAGS) -o $$@ $$^ $$(shell pkg-config --libs $(PKGS_$(1))) -lm
$(BUILD)/obj/$(1)/%.o: CFLAGS += $$(shell pkg-config --cflags $(PKGS_$(1)))
endef
$(foreach c,$(COMPANIONS),$(eval $(call COMPANION,$(c))))

companions: $(COMPANIONS:%=$(BUILD)/brief-%) ## build the programs beside it: brief-mail, brief-audit

$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@echo "  cc    $<"
	$(Q)$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# Unit tests: every tests/ROOM/test_NAME.c defines `Suite *NAME_suite(void)`. ROOMS="base data" builds those rooms only.
$(BUILD)/tests/suites.h: $(TEST) Makefile
	@mkdir -p $(@D)
	@for s in $(patsubst test_%,%,$(basename $(notdir $(TEST)))); do echo "SUITE($$s)"; done >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(BUILD)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	@echo "  cc    $<"
	$(Q)$(CC) $(CFLAGS) -UNDEBUG -Itests -I$(BUILD)/tests -MMD -MP -c -o $@ $<
$(TOBJ): $(BUILD)/tests/suites.h

$(BUILD)/unit: $(TOBJ) $(OBJ)
	@echo "  link  $@"
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lcheck -lsubunit -lrt -lpthread $(LDLIBS)

unit: $(BUILD)/unit ## build and run the Check suites
	$(Q)CK_DEFAULT_TIMEOUT=60 $<
	$(Q)$(if $(filter cov,$(MODE)),$(COVERAGE))

# What was run of src, by line; `make check MODE=cov` counts the whole program's tests.
COVERAGE = gcovr --root . --filter src/ --object-directory $(BUILD) $(BUILD) --print-summary

# Every tests/fuzz/fuzz_NAME.c is a program of its own, by clang's libFuzzer.
$(BUILD)/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(OBJ)
	@echo "  link  $@"
	$(Q)$(CC) $(LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(LDLIBS)
.SECONDARY:

fuzzers: $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))

fuzz: all ## fuzz each reader for FUZZ_SECONDS (60), with ASan and UBSan
	@$(MAKE) --no-print-directory fuzzers MODE=fuzz CC=clang
	@tests/fuzz/run.sh $(FUZZ_SECONDS)
	@$(MAKE) --no-print-directory companions MODE=asan
	@tests/e2e/mutants.py build/asan/brief-audit 5000 reports/*.pdf

deps: ## install what is missing, by apt-get
	@tests/deps.sh $(NEED)

# pkg-config is asked when make starts, so what deps installs is seen by a make of its own.
demo: ## install what is missing, build, and render every brief in reports/
	@$(MAKE) --no-print-directory deps NEED="$(LIBRARIES) $(FONTS) $(TOOLS)"
	@$(MAKE) --no-print-directory reports

reports: $(BUILD)/brief
	$(Q)set -e; for brief in $(wildcard reports/*.md); do echo "  brief $$brief"; $< render $$brief; done

check: ## install what is missing, build, lint and run every test
	@$(MAKE) --no-print-directory deps
	@MAKE=$(MAKE) MODE=$(MODE) tests/check.sh

lint: ## check the rules of the house
	@tests/lint/lint.py --self-test
	@tests/lint/lint.py

format: ## let clang-format have its way
	$(Q)find src tests -name '*.[ch]' -not -path '*/broken/*' | xargs clang-format -i

# Programs that measure: every tests/bench/bench_NAME.c is one.
$(BUILD)/bench_%: $(BUILD)/tests/bench/bench_%.o $(OBJ)
	@echo "  link  $@"
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

bench: $(BUILD)/brief $(patsubst tests/bench/%.c,$(BUILD)/%,$(wildcard tests/bench/bench_*.c)) ## time, memory, instructions and size; BASE=rev compares with that revision
	@tests/bench/run.sh $(BASE)

bless: all ## accept what the golden and bad/ tests now see
	@BLESS=1 $(MAKE) --no-print-directory unit
	@BLESS=1 tests/e2e/bad.sh

install: all ## under $(DESTDIR)$(PREFIX)
	for p in $(wildcard $(BUILD)/brief $(BUILD)/brief-*); do install -D $$p $(DESTDIR)$(PREFIX)/bin/$${p##*/}; done
	install -D -m 644 fonts/manifest $(DESTDIR)$(PREFIX)/share/brief/fonts/manifest

uninstall: ## take it away again
	rm -f $(DESTDIR)$(PREFIX)/bin/brief $(COMPANIONS:%=$(DESTDIR)$(PREFIX)/bin/brief-%) $(DESTDIR)$(PREFIX)/share/brief/fonts/manifest
	-rmdir $(DESTDIR)$(PREFIX)/share/brief/fonts $(DESTDIR)$(PREFIX)/share/brief

clean: ## remove what was built
	$(Q)rm -rf build

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' Makefile

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
.PHONY: all companions unit fuzzers fuzz deps demo reports check lint format bench bless install uninstall clean help
