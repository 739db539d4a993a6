# Everything a fresh Debian machine with Swift needs is installed by these targets, and only if it is missing.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help site build test test-swift test-python test-outer test-faults test-all lint bench bench-search bench-updates \
  bench-layout bench-shapes bench-serve bench-portal install package test-package clean \
  tools tools-test tools-bench

PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev nettle-dev \
  libstemmer-dev libdeflate-dev libqrencode-dev libarchive-dev libexpat1-dev libvips-tools librsvg2-bin pandoc make git
# DejaVu Sans holds the Arabic letters that the pages of the tests need; the two others look like the fonts of most machines.
# LibreOffice without windows opens a document of Word and copies it, which python3-uno asks it to: 85 MB to fetch, 260 MB on the disk.
TEST_PACKAGES := chromium firefox-esr fonts-dejavu-core fonts-texgyre fonts-crosextra-carlito poppler-utils python3-venv jq strace \
  faketime exfat-fuse exfatprogs dosfstools mtools zip unzip libimage-exiftool-perl zbar-tools nginx-light apache2 rclone rsync \
  libreoffice-writer-nogui python3-uno
LAUREL := .build/release/laurel
PYTEST := .venv/bin/python -m pytest Tests/Commands Tests/Browser Tests/Benchmarks --laurel=$(LAUREL)
PREFIX ?= /usr/local

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

site: build ## Build Content into public, and say what to open
	$(LAUREL) build -s . -o public

build: tools ## Build the command laurel
	@.ci/quietly swift-build swift build -c release --product laurel

test: lint test-swift test-python ## Run the tests: the style, units and sites, commands, a page of each sort

test-all: test test-outer test-faults ## Run all tests

test-swift: tools ## Run only the tests in Swift
	@.ci/quietly swift-test swift test

test-python: build tools-test ## Run only those in Python: commands, and pages in a browser
	$(PYTEST)

test-outer: build tools-test ## Run what takes long: every page in every mode
	$(PYTEST) --outer

test-faults: build tools-test ## Run builds on machines, disks and sources that fail (as root, more of them)
	.venv/bin/python -m pytest Tests/Faults --laurel=$(LAUREL)

lint: tools-test ## Check the style of the Swift, the Python and the JavaScript
	swift format lint --strict --recursive Sources Tests Package.swift
	.venv/bin/ruff check --quiet
	.venv/bin/oxlint --quiet Sources Tests Themes

bench: build tools-bench ## Measure the speed against Hugo (BENCH_PAGES="1000 10000 100000")
	.venv/bin/python Tests/Benchmarks/bench.py $(LAUREL)

bench-search: build tools-test tools-bench ## Measure the search beside others (SITE, COLLECTION, PAGES, QUESTIONS, WORST)
	.venv/bin/python Tests/Benchmarks/search_bench.py $(LAUREL) $(if $(SITE),--site $(SITE)) \
	  $(if $(COLLECTION),--collection $(COLLECTION)) $(if $(PAGES),--pages $(PAGES)) \
	  $(if $(QUESTIONS),--questions $(QUESTIONS)) $(if $(WORST),--worst $(WORST))

bench-updates: build ## Count the files that an update of a site writes (PAGES="2000")
	python3 Tests/Benchmarks/updates.py $(LAUREL) $(PAGES)

bench-layout: build tools-test ## Measure the layout of a finished site (BUILT=folder), or else of ours
	$(if $(BUILT),,$(LAUREL) build --quiet -s . -o public)
	.venv/bin/python Tests/Browser/layout.py $(or $(BUILT),public)

bench-shapes: build ## Measure inputs of odd shapes at three sizes, and how their costs grow
	python3 Tests/Benchmarks/shapes_bench.py $(LAUREL)

bench-serve: build tools-test tools-bench ## Measure how soon a page is seen that was saved, beside Hugo (PAGES="2000 10000")
	.venv/bin/python Tests/Benchmarks/serve_bench.py $(LAUREL) $(if $(PAGES),--pages $(PAGES))

bench-portal: build tools-test ## Measure portals to many districts, beside a site with the same pages (SIZES="50x2000 1000x1000", PORTAL_ONLY=1)
	.venv/bin/python Tests/Benchmarks/portal_bench.py $(LAUREL) $(if $(SIZES),--sizes $(SIZES)) $(if $(PORTAL_ONLY),--portal-only)

install: build ## Install laurel into PREFIX (/usr/local)
	@.ci/lay $(LAUREL) $(PREFIX)

package: tools ## Make a .tar.gz and a .deb in .build/packages, for machines without Swift
	@.ci/quietly swift-package swift build -c release --product laurel --static-swift-stdlib --scratch-path .build/package
	.ci/package .build/package/release/laurel .build/packages

test-package: package ## Try both packages in a clean Debian (needs root and debootstrap)
	@.ci/install debootstrap
	.ci/test-package .build/packages

clean: ## Remove what was built
	rm -rf .build .venv public

tools:
	@.ci/install $(PACKAGES)

tools-bench:
	@.ci/install gcc python3-venv wamerican
	@.ci/venv Tests/Benchmarks/requirements.txt

tools-test: tools
	@.ci/install $(TEST_PACKAGES) $(if $(shell command -v java),,default-jre-headless)
	@.ci/venv Tests/requirements.txt
