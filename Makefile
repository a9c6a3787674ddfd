# Every recipe sets up what it needs, from a clean clone. See README.md.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
READY_DEV := .venv/ready-dev
BENCH := .venv-bench
# Two at a time, each with a server, a browser and a database of its own.
TESTS := $(BIN)/python -m pytest -n 2 --dist worksteal

.PHONY: run test check bench clean

# Show the dashboard, with the published reports and the illustrative board loaded once.
run: $(READY) pango
	@$(BIN)/python app.py serve --samples --open

# The tests, those in a real browser and in a real PostgreSQL too: at most ten minutes on two idle
# cores. Of all views a random twentieth, and of the longest lists of cases (each page in each size, each
# chart's marks) some by lot, others each time: LOT=12345 repeats one. CRASHES=100 kills it more often.
test: $(READY_DEV) browser postgresql office pango
	$(TESTS)

# What a change must pass before it is handed over: every test with all its cases, all views too.
check: $(READY_DEV) browser postgresql office pango java
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	CRASHES=$${CRASHES:-40} $(TESTS) -m ""

# What it costs, beside what people would use instead; rewrites benchmarks/README.md.
bench: $(READY_DEV) chromium $(BENCH)/ready
	$(BIN)/python app.py load-samples
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.returns
	$(BIN)/python -m benchmarks.own_board
	$(BIN)/python -m benchmarks.measures run
	$(BIN)/python -m benchmarks.signals

# Forget everything that was installed or loaded.
clean:
	rm -rf .venv $(BENCH) run assets/00-*

$(READY): requirements.txt tools/set_up.py | .venv
	@echo "Setting up (once, about a minute)"
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/python tools/set_up.py
	@touch $@

$(READY_DEV): $(READY) requirements-dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(BENCH)/ready: benchmarks/requirements.txt
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	@touch $@

# Debian keeps venv in a package of its own.
.venv:
	@$(PYTHON) -m venv .venv || (rm -rf .venv; apt-get update -qq && \
		apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv)

# Chromium without a window is a fifth less work for the tests; where it cannot be had, the other.
.PHONY: browser
browser:
	@command -v chromium-headless-shell >/dev/null || (apt-get update && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
		chromium-headless-shell) >/dev/null 2>&1 || $(MAKE) --no-print-directory chromium

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || (apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null)

# The tests start a cluster of their own from it, on a free port, and throw it away.
.PHONY: postgresql
postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || \
		(apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null)

# The tests open a filled template, slides and a document in LibreOffice, and read the pages that
# it makes of them (calc installs in 15 s, the other two in as many more).
OFFICE := libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-writer-nogui
.PHONY: office
office:
	@dpkg -s $(OFFICE) poppler-utils >/dev/null 2>&1 || (apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
		$(OFFICE) poppler-utils >/dev/null) || command -v soffice >/dev/null

# Pango and a face to set pdfs in. Where they cannot be had all else runs, and the button for a pdf
# says what is missing.
.PHONY: pango
pango:
	@ldconfig -p 2>/dev/null | grep -q libpangoft2 || (apt-get update && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libpango-1.0-0 \
		libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation) >/dev/null 2>&1 || true

# What holds pdfs to PDF/UA; that test says so where it cannot be had.
.PHONY: java
java:
	@test -e /usr/share/java/jaxb-runtime.jar -a -x "$$(command -v javac)" || (apt-get update && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
		default-jdk-headless libjaxb-java) >/dev/null 2>&1 || true
