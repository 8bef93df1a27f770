# `make demo` and `make test` do all the set-up they need. Python 3.11+, Node 20+ and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CLIENTS := src/client/node_modules/.installed generated/client/node_modules/.installed

# What is started a thousand times over keeps its byte code, as in any installation.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-with-browser demo test fuzz proofs lint types bench bench-api bench-others accept clean

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/.installed: pyproject.toml
	@echo "== Python packages into $(VENV)"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

src/client/node_modules/.installed: src/client/package-lock.json
	@echo "== npm packages of the client runtime"
	npm ci --prefix src/client --no-audit --no-fund --loglevel=error
	@touch $@

# No lock file here: the package is generated, and what installs it is its owner's choice.
generated/client/node_modules/.installed: generated/client/package.json
	@echo "== npm packages of the generated client"
	npm install --prefix generated/client --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@

# The admin is tried in a real browser. Debian calls it chromium; CHROMIUM=/path/to/it names another one.
.PHONY: chromium bench-client
chromium:
	@test -n "$$CHROMIUM" || command -v chromium chromium-browser google-chrome >/dev/null || \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
	  echo "== Chromium, for the tests of the admin"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; \
	else echo "Chromium is needed: install it (apt-get install chromium), or set CHROMIUM to its path" >&2; exit 1; fi

# Each of them waits for the network, so they go at once.
TOGETHER = @$(MAKE) --no-print-directory --jobs=4 $(VENV)/.installed $(CLIENTS)

setup: ## install everything that tests need, here and nowhere else
	$(TOGETHER)

setup-with-browser:
	$(TOGETHER) chromium

demo: $(VENV)/.installed ## generate the 36 entities, serve them, use the API, stop
	$(BIN)/gen all
	$(BIN)/python -m promptliano.demo

# A test that waits for a server leaves its core to another one. By itself `-n auto` takes as many as there are cores, and of two
# that share one, one.
export PYTEST_XDIST_AUTO_NUM_WORKERS := $(shell $(PYTHON) -c 'import os; print(os.cpu_count() + 1)')

test: setup-with-browser ## every test, on SQLite and PostgreSQL, and that the generated tree is current
	$(BIN)/gen check
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder tests generated/tests
	$(BIN)/python tests/postgres.py $(BIN)/pytest -n auto --dist loadfile generated/tests
	npm test --prefix src/client

fuzz: setup ## what tests try a hundred times, thousands of times: registries, and the APIs against their documents
	$(BIN)/pytest -n auto --hypothesis-profile=fuzz tests/fuzz

lint: setup ## formatters, linters and every type checker, over what we wrote and what we generate
	$(BIN)/black --check src tests generated
	$(BIN)/ruff check src tests generated
	$(BIN)/mypy
	$(BIN)/ty check --error-on-warning generated src/promptliano
	$(BIN)/pyright
	npm run lint --prefix src/client

proofs: setup-with-browser ## every test with all that there is to try: each fault, each case, the real numbers; half an hour
	PROOFS=full $(BIN)/pytest tests/stack/test_workers.py
	PROOFS=full $(BIN)/pytest -n auto --dist loadfile tests --ignore tests/stack/test_workers.py

bench: setup ## time and memory against the budgets
	$(BIN)/python tests/bench/run.py
	$(MAKE) bench-api

tests/bench/api/hono/node_modules/.installed: tests/bench/api/hono/package-lock.json
	@echo "== npm packages of the Node peer"
	npm ci --prefix tests/bench/api/hono --no-audit --no-fund --loglevel=error
	@touch $@

bench-api: $(VENV)/.installed tests/bench/api/hono/node_modules/.installed ## the generated API beside two written by hand; needs wrk
	$(BIN)/python tests/bench/api/run.py

bench-others: $(VENV)/.installed ## the generators that make one layer of it, and JHipster, on the same entities
	$(BIN)/python tests/bench/others.py

bench-client: setup-with-browser ## what a person waits for in the admin, with 300 ms to the server
	$(BIN)/python tests/bench/latency.py

accept: $(VENV)/.installed ## rewrite what the cases and the sample package expect; read the difference before you commit it
	$(BIN)/pytest tests/test_cases.py tests/runtime/test_shop.py --accept

clean: ## remove what was installed and cached
	rm -rf $(VENV) .gen src/client/node_modules generated/client/node_modules .mypy_cache .ruff_cache .pytest_cache
