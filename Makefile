# Everything one types in this repository. Two targets need nothing but Swift: `run` and `test`.

QUESTION = Scenarios/03-ten-cents/scenario.lua
PACKAGES = liblua5.4-dev
BENCH_PACKAGES = valgrind

KETEN = .build/release/keten
STAMP = .build/release/keten.stamp
BENCH = swift run --configuration release --package-path Bench keten-bench
# Warnings stop a debug build, which is ours alone; a release build may meet a newer compiler.
DEBUG = swift build --build-tests -Xswiftc -warnings-as-errors
TEST = swift test --skip-build --disable-xctest
# Of what passes, neither beginnings nor single cases are shown: what does not pass can be found.
SHOWN = 2>&1 | grep --line-buffered -v -e '^◇' -e '^✔ Test case'
# Kernels of the C library that a machine without these instructions would choose.
NO_FMA = GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA KETEN_FMA=off

MINUTES = 30
ADDRESS = --sanitize=address --scratch-path .build/address \
	-Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
THREAD = --sanitize=thread --scratch-path .build/thread
# What stands around the interpreter, and what calls the functions of a scenario, on threads too.
SCRIPTING = 'CKetenLuaTests|Hostile|BrokenScript|LuaMistake|MistakeTests|CorpusTests|Tokenizer|$(CALLING)|LeakTests'
CALLING = FunctionIdentity|FunctionWriting|FunctionSlip|PriorityC|IndicatorC|EffectC
THREADS = 'ThreadTests|HostileCall|HostileFunction|$(CALLING)'

export KETEN_COMMAND = $(CURDIR)/$(KETEN)

SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -c
.DEFAULT_GOAL = help
.NOTPARALLEL:
.PHONY: run test example quick lint format golden help
.PHONY: fuzz fuzz-merge sanitize
.PHONY: bench bench-check bench-peers bench-growth bench-report packages bench-packages debug without-fma

run: $(STAMP) ## answer the shipped question, after building what changed
	@$(KETEN) run $(QUESTION)

test: packages debug $(STAMP) example lint without-fma ## run every test, the lint and the house rules
	@$(TEST) $(SHOWN)

example: packages ## build the programs that embed Keten, and run the one of the engine alone
	@swift build --package-path Examples/embedding --scratch-path .build/embedding --quiet
	@swift run --package-path Examples/engine --scratch-path .build/engine --quiet

quick: packages debug lint ## test within a minute, without theory and scenarios
	@KETEN_COMMAND=$(CURDIR)/.build/debug/keten $(TEST) --skip TheoryTests --skip ScenarioTests $(SHOWN)

lint: ## point at code that is not formatted as agreed
	@$(call swift_files) | xargs swift format lint --strict --parallel

format: ## format the code as agreed
	@$(call swift_files) | xargs swift format format --in-place --parallel

golden: packages debug $(STAMP) ## rewrite the expected files; read the difference before committing
	@KETEN_GOLDEN=write $(TEST) --skip TheoryTests --skip HouseRules $(SHOWN); status=$$?; \
	git --no-pager diff --stat; exit $$status

bench: packages bench-packages ## measure, and print what was measured
	@$(BENCH)

bench-check: packages bench-packages ## fail if a measurement is over its budget
	@$(BENCH) check

bench-growth: packages bench-packages $(STAMP) ## measure how time and memory grow
	@$(BENCH) growth

bench-report: packages ## show and draw the reports of the past
	@$(BENCH) history

bench-peers: packages bench-packages ## measure the same models in other simulators
	@$(BENCH) peers

fuzz: packages ## fuzz the scripting language for MINUTES (30), with the corpus as a start
	@Tools/fuzz/run.sh $(MINUTES)

fuzz-merge: packages ## put what fuzzing found into the corpus, and drop what is not needed
	@Tools/fuzz/run.sh merge

# Swift has no sanitiser of undefined behaviour on Linux; that of the C targets ends the test when it
# meets any. What calls them meets the address sanitiser too, with what stands around the interpreter.
sanitize: packages ## run the tests of scripting and of C under sanitisers of address, behaviour and threads
	@swift build --build-tests $(ADDRESS)
	@KETEN_SANITISED=1 swift test --skip-build --disable-xctest $(ADDRESS) --filter $(SCRIPTING)'|TilesTests' $(SHOWN)
	@swift build --build-tests $(THREAD)
	@KETEN_SANITISED=1 swift test --skip-build --disable-xctest $(THREAD) --filter $(THREADS) $(SHOWN)

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

packages:
	@$(call install,$(PACKAGES))

bench-packages:
	@$(call install,$(BENCH_PACKAGES))

debug: packages
	@$(DEBUG)

# The stamp is younger than every source when there is nothing to build; folders are listed too,
# for a file that was taken away makes its folder younger.
$(STAMP): Package.swift $(shell find Sources) | packages
	@echo 'keten: building; the first time takes some minutes' >&2
	@swift build --configuration release --product keten $$([ -t 2 ] || echo --quiet) >&2
	@touch $@

# The pinned digests must not depend on the C library. A control test proves that this run did
# change its exponential; where there is no FMA to switch off, nothing can be proved.
without-fma: debug
	@if grep -qsw fma /proc/cpuinfo; then $(NO_FMA) $(TEST) --filter StabilityTests $(SHOWN); \
	else echo 'keten: no FMA here; the digests without it are not tested' >&2; fi

# Swift files to format: ours, neither built nor generated.
swift_files = find Package.swift Sources Tests Bench Examples Tools -name .build -prune -o -type f -name '*.swift' \
	-exec awk 'FNR == 1 && !/generated/ { print FILENAME }' {} +

# Installs what is missing of the packages $(1): as root, else by sudo if it works or can ask, else
# prints the line to type. On a system without dpkg nobody can say what is missing.
define install
command -v dpkg-query >/dev/null || exit 0; \
missing=$$(for package in $(1); do \
	dpkg-query --show --showformat='$${db:Status-Abbrev}' $$package 2>/dev/null | grep -q '^.i' \
		|| printf ' %s' $$package; \
done); \
[ -n "$$missing" ] || exit 0; \
if [ "$$(id -u)" = 0 ]; then sudo=; \
elif sudo -n true 2>/dev/null; then sudo='sudo -n'; \
elif command -v sudo >/dev/null && [ -t 0 ]; then sudo=sudo; \
else echo "sudo apt-get install --yes$$missing"; exit 2; fi; \
echo "keten: installing$$missing" >&2; \
apt="$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0"; \
$$apt update >&2; \
$$apt install --yes --no-install-recommends$$missing >&2
endef
