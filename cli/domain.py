"""`signpost domain check`: topics, intents, rules, actions and answers agree with each other."""

from typing import Any

import typer
import yaml

from core.settings import PROJECT
from core.topics import topics, topics_of

app = typer.Typer(no_args_is_help=True, help=__doc__)
FOUND_BY_RULE = {"gibberish_or_empty", "other_language"}
# Rasa's own intent for what it is not sure of: it stands in every domain unsaid.
BUILT_IN = {"nlu_fallback"}
FORM = "journey_form"


@app.callback()
def domain() -> None:
    """Checks of the bot's domain."""


@app.command()
def check() -> None:
    """Print what does not fit and end with exit code 1, or say that all fits."""
    found = problems()
    for problem in found:
        typer.echo(problem, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("Topics, intents, rules and actions agree")


def problems() -> list[str]:
    """Every disagreement between data/topics.yml, domain.yml, data/nlu, data/rules and actions/."""
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text("utf-8"))
    intents = {next(iter(each)) if isinstance(each, dict) else each for each in domain["intents"]}
    trained = _trained_intents()
    ruled, acted, begun = _rules()
    return [
        *(f"topic {id} has no intent in domain.yml" for id in topics() if id not in intents),
        *(f"topic {id} has no phrases in data/nlu" for id in topics() if id not in trained | FOUND_BY_RULE),
        *(f"topic {id} is found by rule but has training phrases" for id in FOUND_BY_RULE & trained),
        *(f"phrases for {id}, which is no topic" for id in sorted(trained - set(topics()))),
        *(f"intent {id} has no rule" for id in sorted(intents - ruled)),
        *(f"a rule uses intent {id}, which domain.yml lacks" for id in sorted(ruled - intents - BUILT_IN)),
        *(f"{name} has no file in actions/" for name in domain["actions"] if not _action_file(name)),
        *(f"{name} is used by no rule" for name in domain["actions"] if name not in acted | {f"validate_{FORM}"}),
        *(f"{topic.id} is a journey but no rule begins it" for topic in topics_of("journey") if topic.id not in begun),
    ]


def _action_file(name: str) -> bool:
    return (PROJECT / "actions" / f"{name}.py").exists()


def _trained_intents() -> set[str]:
    files = (PROJECT / "data/nlu").rglob("*.yml")
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    return {block["intent"] for block in blocks if "intent" in block}


def _rules() -> tuple[set[str], set[str], set[str]]:
    """The intents that rules meet, the actions they use, and the intents after which a journey begins."""
    rules = [
        rule
        for file in (PROJECT / "data/rules").glob("*.yml")
        for rule in yaml.safe_load(file.read_text("utf-8"))["rules"]
    ]
    acted = {step["action"] for rule in rules for step in rule["steps"] if "action" in step}
    begin = [rule for rule in rules if {"active_loop": FORM} in rule["steps"]]
    return set().union(*map(_met, rules)), acted, set().union(*map(_met, begin))


def _met(rule: dict[str, Any]) -> set[str]:
    choices = [choice for step in rule["steps"] for choice in step.get("or", [step])]
    return {choice["intent"] for choice in choices if "intent" in choice}
