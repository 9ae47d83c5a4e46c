# What a fresh machine needs is Python 3.11 or newer, git and make; the rest is made here, in .venv.
#
#   make site       the demonstration site, into output/
#   make test       every test (BROWSER=1 also installs Chromium for the browser tests; CI does so by itself)
#   make lint       ruff, its formatter and mypy
#   make benchmark  Frontis beside Hugo, Pelican and MkDocs, which it installs; writes docs/performance.md
#   make clean      takes away what was made
#
# Another Python:    make PYTHON=/path/to/python3.12 site
# Fewer tests:       make test TESTS="tests/text -x"
# More works:        make benchmark WORKS="1000 10000"

VENV := .venv
python := $(VENV)/bin/python
pip := $(python) -m pip --disable-pip-version-check --quiet

PYTHON ?=
TESTS ?= --numprocesses auto --dist loadfile --no-loadscope-reorder
BROWSER ?= $(CI)
WORKS ?= 1000

.PHONY: site test lint benchmark clean

site: $(VENV)/installed
	$(python) -m frontis build

test: $(VENV)/developing
	@if [ -n "$(BROWSER)" ]; then .ci/chromium; fi
	$(python) -m pytest $(TESTS)

lint: $(VENV)/developing
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy

benchmark: $(VENV)/developing
	$(python) benchmarks/peers.py --works $(WORKS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/installed: pyproject.toml constraints.txt
	@.ci/environment $(VENV) $(PYTHON)
	$(pip) install --constraint constraints.txt --editable .
	@touch $@

# The wheelhouse holds the wheels from which the packaging test installs without a network.
$(VENV)/developing: $(VENV)/installed
	$(pip) install --constraint constraints.txt --upgrade pip
	$(pip) install --constraint constraints.txt --group dev
	$(pip) wheel --constraint constraints.txt --no-build-isolation --wheel-dir $(VENV)/wheelhouse .
	@touch $@
