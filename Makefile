# Each of these sets up what it needs on a fresh Debian 12 with Python 3.11: system packages, .venv, Python packages.
SHELL := /bin/bash
BIN := .venv/bin
EXHIBITION ?=
SHIPPED := content/far-east-1945
VISITS ?= 10000
SEED ?= 1
TOUR := build/tour
NO_DISPLAY := 3
# One more than there are processors: a third of what the tests take is waiting, for a screen or a finger.
TESTERS := $(shell expr $$(nproc) + 1)
.DEFAULT_GOAL := help
.PHONY: help run test lint qmllint format bench bench-long bench-peer wheel clean setup-run setup-dev setup-test

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: setup-run ## Show what is active, or the exhibition that ships, full screen; with no display, walk through it into build/tour
	@status=0; $(BIN)/kiosk run $(EXHIBITION) || status=$$?; \
	if [ $$status -ne $(NO_DISPLAY) ]; then exit $$status; fi; \
	$(BIN)/kiosk tour $(or $(EXHIBITION),$(SHIPPED)) --out $(TOUR) && \
	echo "No display here, so the kiosk ran on a virtual one: open $(TOUR)/index.html to see every screen."

test: setup-test ## Run every test; a skipped one has failed
	$(BIN)/python -m pytest --numprocesses $(TESTERS) --dist loadfile --no-loadscope-reorder

lint: setup-dev qmllint ## Check style, types, imports and views
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

qmllint: setup-dev
	.ci/lint-qml

format: setup-dev ## Put Python and QML in their one format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	find src/kiosk/qml -name '*.qml' -exec $(BIN)/pyside6-qmlformat --inplace {} +

bench: setup-test ## Measure start, memory, frames, touches and kiosk check (ten minutes)
	$(BIN)/python -m bench

bench-long: setup-test ## Measure kiosk prepare on 1,000,000 events and 500 large pictures too (half an hour)
	$(BIN)/python -m bench --long

bench-peer: setup-test ## Fetch TimelineJS by npm and measure it in Debian's chromium beside the kiosk
	npm install --prefix build/bench/peer --no-audit --no-fund --ignore-scripts @knight-lab/timelinejs@3.9.11
	$(BIN)/python -m bench --only peer

soak: setup-run ## Let VISITS simulated visitors at it (10000: half an hour), from SEED on
	$(BIN)/kiosk soak $(or $(EXHIBITION),$(SHIPPED)) --visits $(VISITS) --seed $(SEED)

wheel: setup-dev ## Build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## Remove what was built, but not .venv
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

setup-run:
	@deploy/setup-system.sh deploy/debian-packages.txt
	@deploy/setup-python.sh run

setup-dev:
	@deploy/setup-system.sh deploy/debian-packages.txt
	@deploy/setup-python.sh dev

setup-test: setup-dev
	@deploy/setup-system.sh deploy/test-packages.txt
