"""`signpost domain check`: topics, intents, rules, actions and answers agree with each other."""

import typer
import yaml

from core.settings import PROJECT
from core.topics import topics

app = typer.Typer(no_args_is_help=True, help=__doc__)
FOUND_BY_RULE = {"gibberish_or_empty", "other_language"}
# Rasa's own intent for what it is not sure of: it stands in every domain unsaid.
BUILT_IN = {"nlu_fallback"}


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
    ruled, acted = _rules()
    return [
        *(f"topic {id} has no intent in domain.yml" for id in topics() if id not in intents),
        *(f"topic {id} has no phrases in data/nlu" for id in topics() if id not in trained | FOUND_BY_RULE),
        *(f"topic {id} is found by rule but has training phrases" for id in FOUND_BY_RULE & trained),
        *(f"phrases for {id}, which is no topic" for id in sorted(trained - set(topics()))),
        *(f"intent {id} has no rule" for id in sorted(intents - ruled)),
        *(f"a rule uses intent {id}, which domain.yml lacks" for id in sorted(ruled - intents - BUILT_IN)),
        *(f"{name} has no file in actions/" for name in domain["actions"] if not _action_file(name)),
        *(f"{name} is used by no rule" for name in domain["actions"] if name not in acted),
    ]


def _action_file(name: str) -> bool:
    return (PROJECT / "actions" / f"{name}.py").exists()


def _trained_intents() -> set[str]:
    files = (PROJECT / "data/nlu").rglob("*.yml")
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    return {block["intent"] for block in blocks if "intent" in block}


def _rules() -> tuple[set[str], set[str]]:
    rules = [
        rule
        for file in (PROJECT / "data/rules").glob("*.yml")
        for rule in yaml.safe_load(file.read_text("utf-8"))["rules"]
    ]
    steps = [step for rule in rules for step in rule["steps"]]
    choices = [choice for step in steps for choice in step.get("or", [step])]
    return (
        {step["intent"] for step in choices if "intent" in step},
        {step["action"] for step in steps if "action" in step},
    )
