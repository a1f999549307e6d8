# Vårdtakt: what one does with a clone. `make` alone lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help needed build solver demo test lint format bench bench-forecasts clean

# What swift-format reads; folders that do not exist yet are left out.
SWIFT_FILES := $(wildcard Package.swift Sources Tests Benchmarks Fuzz)

help: ## list what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

needed: ## install what a build lacks (nothing when all is there)
	@scripts/install-needed

build: needed ## build the program, optimised, as .build/release/vardtakt
	@echo "==> Building vardtakt"
	@swift build -c release --product vardtakt

solver: ## fetch HiGHS, which the balancing proposal and paced assignments are solved with
	@scripts/install-highs

demo: build solver ## plan a made-up region from end to end and write its report in demo/
	@echo "==> Planning a made-up region in demo/"
	@.build/release/vardtakt demo --folder demo

test: needed solver ## build and run all tests
	@scripts/install-needed coinor-clp coinor-cbc
	@echo "==> Running the tests"
	@scripts/with-postgres swift test --parallel --disable-xctest

lint: ## check format, file sizes, unfinished work and the arrows between rooms
	@scripts/install-needed --only-swift
	@echo "==> Checking the format"
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)
	@echo "==> Checking the house rules"
	@scripts/check-house

format: ## rewrite the Swift files in the house format
	@swift format format --in-place --parallel --recursive $(SWIFT_FILES)

bench: build solver ## measure speed and compare with a peer (BENCH_OPTIONS=--quick leaves out the large region)
	@scripts/python-environment Benchmarks/requirements.txt
	@echo "==> Building the benchmarks"
	@swift build -c release --package-path Benchmarks
	@echo "==> Measuring"
	@BENCH_PYTHON="$(CURDIR)/.tools/python/bin/python" swift run -c release --skip-build --package-path Benchmarks \
		benchmarks $(BENCH_OPTIONS)

bench-forecasts: build ## compare forecasts with statsforecast (SERIES="FILE.csv:SEASON:HORIZON:ORIGINS:STEP …")
	@scripts/python-environment Benchmarks/requirements.txt
	@.tools/python/bin/python -B Benchmarks/peers/forecast_accuracy.py .build/release/vardtakt $(SERIES)

clean: ## remove what builds and the demo have made
	@rm -rf .build Benchmarks/.build demo
