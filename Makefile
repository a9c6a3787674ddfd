# Every recipe sets up what it needs, from a clean clone. See README.md.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
READY_DEV := .venv/ready-dev
BENCH := .venv-bench
RELEASE := .venv-release
LOCK := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-header --no-annotate --no-emit-index-url
# Two at a time, each with a server, a browser and a database of its own.
TESTS := $(BIN)/python -m pytest -n 2 --dist worksteal

.PHONY: run test check bench lock release clean

# Show the dashboard, with the published reports and the illustrative board loaded once.
run: $(READY) pango
	@$(BIN)/python app.py serve --samples --open

# The tests, those in a real browser and in a real PostgreSQL too: at most ten minutes on two idle
# cores. Of all views a random tenth, of the journeys of each file one of five, and of the longest
# lists of cases (each page in each size, each chart's marks) some by lot, others each time:
# LOT=12345 repeats one. CRASHES=100 kills it more often.
test: $(READY_DEV) programs
	$(TESTS)

# What a change must pass before it is handed over: every test with all its cases, all views too.
check: PROGRAMS += java
check: $(READY_DEV) programs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	CRASHES=$${CRASHES:-40} $(TESTS) -m ""

# What it costs, beside what people would use instead; rewrites benchmarks/README.md.
bench: $(READY_DEV) chromium pango $(BENCH)/ready
	$(BIN)/python app.py load-samples
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.returns
	$(BIN)/python -m benchmarks.own_board
	$(BIN)/python -m benchmarks.measures run
	$(BIN)/python -m benchmarks.signals
	$(BIN)/python -m benchmarks.layouts --all --write
	$(BIN)/python -m benchmarks.packs
	$(BIN)/python -m benchmarks.presenting
	$(BIN)/python -m benchmarks.protection

# After a change of requirements.txt: every package by its version, and each of its files by hash.
lock: $(RELEASE)/ready
	$(RELEASE)/bin/$(LOCK) requirements.txt -o requirements.lock
	$(RELEASE)/bin/$(LOCK) -c requirements.lock requirements-dev.txt -o requirements-dev.lock

# What a release is made of: docs/licences.md, dist/sbom.json (CycloneDX), and what is known against
# any package, for which pip-audit asks PyPI.
release: $(RELEASE)/ready
	rm -rf dist/packages && $(PYTHON) -m venv dist/packages
	dist/packages/bin/pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements.lock
	$(RELEASE)/bin/pip-licenses --python dist/packages/bin/python --format markdown \
		--output-file docs/licences.md
	$(RELEASE)/bin/cyclonedx-py environment dist/packages/bin/python \
		--output-reproducible --output-file dist/sbom.json
	$(RELEASE)/bin/pip-audit --strict --disable-pip --requirement requirements.lock

# Forget everything that was installed or loaded.
clean:
	rm -rf .venv $(BENCH) $(RELEASE) dist run assets/00-*

$(READY): requirements.lock tools/set_up.py | .venv
	@echo "Setting up (once, about a minute)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python tools/set_up.py
	@touch $@

$(READY_DEV): $(READY) requirements-dev.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

$(BENCH)/ready: benchmarks/requirements.txt
$(RELEASE)/ready: tools/requirements-release.txt
$(BENCH)/ready $(RELEASE)/ready:
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# Debian keeps venv in a package of its own.
.venv:
	@$(PYTHON) -m venv .venv || (rm -rf .venv; apt-get update -qq && \
		apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv)

# What the tests drive, of Debian, is installed while pip installs the rest.
MAKEFLAGS += --jobs=2
PROGRAMS := browser postgresql office pango
.PHONY: programs chromium postgresql pango java
programs: | .venv
	@tools/programs.sh $(PROGRAMS)

chromium postgresql java: | .venv
	@tools/programs.sh $@

# To set pdfs in. Where it cannot be had all else runs, and the button for a pdf says what is missing.
pango: | .venv
	@tools/programs.sh $@ || true
