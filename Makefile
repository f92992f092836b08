# Everything a person types. PYTHON is any Python 3.11 or later; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
DATA ?= data

.PHONY: run test pins wheelhouse samples pictures soak bench

run: .venv/installed ## build an edition from the samples if there is none, then serve on 127.0.0.1:8501
	@test -f $(DATA)/editions/current.json || $(BIN)/python capacity.py --data $(DATA) load data/samples
	$(BIN)/python capacity.py --data $(DATA) serve

test: .venv/installed-test ## all tests, on every core
	$(BIN)/python -m pytest -n auto --dist loadfile

pins: .venv/installed-test ## compile the pinned lists anew from requirements.in and requirements-test.in
	$(BIN)/python -m pip install --quiet pip-tools==7.6.0
	$(BIN)/python -m piptools compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-header --annotation-style=line -o requirements.txt requirements.in
	$(BIN)/python -m piptools compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-header --annotation-style=line -o requirements-test.txt requirements-test.in

wheelhouse: .venv/installed ## every wheel a machine without internet needs, into wheelhouse/
	$(BIN)/python -m pip download --quiet --only-binary :all: --dest wheelhouse -r requirements.txt

samples: .venv/installed-test ## write the sample workbooks anew
	$(BIN)/python -m tests.workbooks.published_figures
	$(BIN)/python -m tests.workbooks.demo_district

pictures: .venv/installed-test ## take the manual's pictures anew
	$(BIN)/python -m tests.browser.pictures

soak: .venv/installed-test ## the long runs: 2,000 mutated workbooks, 5,000 composed ones, 500 random worlds, every page × place × width
	READING_MUTATIONS=2000 $(BIN)/python -m pytest tests/loaders/reading/test_mutated.py
	GRAMMAR=5000 $(BIN)/python -m pytest tests/loaders/grammar
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest tests/loaders tests/catalogue
	PAGES_MATRIX=1 $(BIN)/python -m pytest tests/browser/test_matrix.py
	PAGES_NATION=/tmp/capacity-nation $(BIN)/python -m pytest tests/browser/test_national.py
	CAPACITY_WORLDS=500 CAPACITY_KILLS=50 $(BIN)/python -m pytest tests/metrics

bench: .venv/installed-test ## ratios against the bare libraries, in one run
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.rollup
	$(BIN)/python -m benchmarks.briefings
	$(BIN)/python -m benchmarks.pages

.venv/installed: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/installed-test: requirements-test.txt .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	touch $@
