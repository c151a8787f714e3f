# Each target stands alone: it makes .venv and installs what it needs. Wants Python 3.11+ with pip.
# Another Python than the first one found: make demo PYTHON=/path/to/python3.13

SHELL := /bin/sh
FIND = for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done
PYTHON ?= $(shell $(FIND))
BIN := .venv/bin
WORKERS := --numprocesses logical --maxprocesses 4 --no-loadscope-reorder

.PHONY: demo test check docs eval bench train clean
.DEFAULT_GOAL := demo

demo: .venv/.installed
	@$(BIN)/diplograph demo

test: .venv/.developer check
	$(BIN)/python -m pytest $(WORKERS)

check: .venv/.developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

docs: .venv/.developer
	DIPLOGRAPH_WRITE_DOCS=1 $(BIN)/python -m pytest -q tests/test_docs.py

eval: .venv/.installed
	$(BIN)/python -m benchmarks.accuracy

bench: .venv/.installed
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.load

GOLD ?= ../shared/gold
HEAD := loaders/language/head/pair_head
train: .venv/.trainer
	$(BIN)/python -m benchmarks.training.train $(GOLD) .venv/head.pt
	$(BIN)/python -m benchmarks.training.export $(GOLD) .venv/head.pt $(HEAD)
	$(BIN)/python -m benchmarks.training.evaluate $(GOLD)

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache diplograph-demo.db

.venv/.pip:
	@test -n "$(PYTHON)" || { echo "diplograph needs Python 3.11 or later: none found; name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "diplograph needs Python 3.11 or later: $(PYTHON) is not"; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv || { echo "no venv: on Debian and Ubuntu, apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

.venv/.installed: .venv/.pip pyproject.toml
	@echo "Installing diplograph"
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/.trainer: .venv/.installed
	@echo "Installing what training needs"
	@$(BIN)/python -m pip install --quiet torch onnx onnxscript
	@touch $@

.venv/.developer: .venv/.installed
	@echo "Installing the developers' tools"
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@
