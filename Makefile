# Senim: every command a developer, a tester or a curious psychologist needs. `make help` lists them.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

# Debian packages: Qt's own libraries, then what the tests add (a screen, a browser, a database, paper, a clock).
QT_PACKAGES := python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 \
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
TEST_PACKAGES := xvfb xauth chromium libatomic1 postgresql poppler-utils faketime

OFFSCREEN := env QT_QPA_PLATFORM=offscreen
WORKERS ?= 2
PYTEST := $(OFFSCREEN) $(BIN)/python -m pytest

# Installs what is missing of $(1); does nothing where apt is not the package manager.
define debian
	@if command -v apt-get >/dev/null; then \
	  missing=$$(dpkg-query -W -f '$${db:Status-Status} $${Package}\n' $(1) 2>/dev/null | awk '$$1=="installed"{print $$2}' | \
	    sort | comm -23 <(printf '%s\n' $(1) | sort) -); \
	  if [ -n "$$missing" ]; then \
	    echo "Installing Debian packages: $$missing"; \
	    $(SUDO) apt-get update -qq && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || exit 1; \
	  fi; \
	fi
endef

.PHONY: help
help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

.PHONY: packages
packages:
	$(call debian,$(QT_PACKAGES))

.PHONY: test-packages
test-packages: packages
	$(call debian,$(TEST_PACKAGES))

$(VENV)/.ready: requirements.lock pyproject.toml | packages
	[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	$(BIN)/python -m ui.programs.translations compile
	touch $@

.PHONY: setup
setup: packages $(VENV)/.ready ## Debian packages, virtual environment, locked dependencies

.PHONY: run
run: setup ## the program with its marked demo school
	$(BIN)/python -m ui --demo

OFFICE_DIR ?= build/office
OFFICE_PORT ?= 8443

.PHONY: office
office: setup ## the receiving end with its embedded database, on https://localhost:8443
	[ -e $(OFFICE_DIR) ] || $(BIN)/senim-office init --dir $(OFFICE_DIR) --host localhost:$(OFFICE_PORT)
	$(BIN)/senim-office serve --dir $(OFFICE_DIR) --port $(OFFICE_PORT)

.PHONY: test-setup
test-setup: test-packages $(VENV)/.ready
	@$(BIN)/python -m ui.programs.translations compile

.PHONY: test-unit test-property test-ui test-e2e test-house
test-unit: test-setup ## what the floors below the screen promise
	$(PYTEST) -n $(WORKERS) tests/unit
test-property: test-setup ## laws that hold for any history
	$(PYTEST) -n $(WORKERS) tests/property
test-ui: test-setup ## pages, keyboard, accessibility, pictures
	$(PYTEST) -n $(WORKERS) tests/ui
test-e2e: test-setup ## whole journeys: real vault, real office, real browser, a screen under Xvfb
	$(PYTEST) -n $(WORKERS) tests/e2e
test-house: test-setup ## the rules of the house, each shown to bite
	$(PYTEST) -n $(WORKERS) tests/house

.PHONY: test
test: test-setup ## everything: sets up what it needs and runs all tests
	$(PYTEST) -n $(WORKERS) tests

.PHONY: lint
lint: setup ## ruff, mypy, import contracts, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m ui.programs.translations check

.PHONY: check
check: lint test ## lint and test: what continuous integration runs

.PHONY: bench
bench: test-setup ## figures as ratios against the bare floor, into build/bench.json
	$(OFFSCREEN) $(BIN)/python -m tests.bench

.PHONY: torture
torture: test-setup ## a thousand kill -9 over all that a vault does (SENIM_KILLS=…), into build/torture.json
	$(OFFSCREEN) $(BIN)/python -m tests.torture

.PHONY: pictures
pictures: test-setup ## photographs of every page into build/pictures
	env SENIM_PICTURES=build/pictures $(PYTEST) tests/ui -k "picture or photograph"

.PHONY: build
build: setup ## a one-folder program for this operating system, in dist/senim
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m ui.programs.translations compile
	$(BIN)/pyinstaller --noconfirm --distpath dist --workpath build/pyinstaller build.spec

.PHONY: clean
clean: ## forget what was built; the virtual environment stays
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
