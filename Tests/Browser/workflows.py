"""Runs the shell steps of a workflow file as GitHub would, with the built command in place of its installation."""

import os
import re
import subprocess
from pathlib import Path

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


class Run:
    """One run of the steps of a job in a folder; the actions of others are left out."""

    def __init__(self, workflow, folder, scratch, laurel, values=None, **environment):
        self.steps = next(iter(yaml.safe_load(Path(workflow).read_text("utf-8"))["jobs"].values()))["steps"]
        self.folder = folder
        self.values = dict(values or {})
        self.summary, self.output, self.state = scratch / "summary.md", scratch / "output.txt", "success"
        for file in (self.summary, self.output):
            file.write_text("", "utf-8")
        programs = scratch / "programs"
        programs.mkdir(exist_ok=True)
        if not (programs / "laurel").exists():
            (programs / "laurel").symlink_to(laurel)
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "RUNNER_"))}
        self.environment = {
            **clean, "PATH": f"{programs}:{os.environ['PATH']}", "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.output), "GITHUB_WORKSPACE": str(folder), "RUNNER_TEMP": str(scratch), **environment}
        self.shown = {}

    def run(self):
        """Runs all steps whose conditions hold; gives whether none failed."""
        for step in self.steps:
            if "run" not in step or not self.holds(step.get("if", "success()")):
                continue
            # What is interpolated into a command would be run, whoever wrote it.
            assert not EXPRESSION.search(step["run"]), step["run"]
            given = {name: self.filled(str(value)) for name, value in step.get("env", {}).items()}
            result = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.folder, capture_output=True,
                encoding="utf-8", env={**self.environment, **given}, stdin=subprocess.DEVNULL)
            self.shown[step["name"]] = result.stdout + result.stderr
            if result.returncode != 0:
                self.state = "failure"
            for line in self.output.read_text("utf-8").splitlines():
                name, value = line.split("=", 1)
                self.values[f"steps.{step.get('id', '')}.outputs.{name}"] = value
            self.output.write_text("", "utf-8")
        return self.state == "success"

    def filled(self, text):
        return EXPRESSION.sub(lambda found: str(self.values[found.group(1)]), text)

    def holds(self, condition):
        """The few conditions that our workflows use."""
        condition = EXPRESSION.sub(lambda found: found.group(1), condition).strip()
        if condition == "!cancelled()":
            return True
        if condition == "failure()":
            return self.state == "failure"
        if self.state == "failure":
            return False
        if condition == "success()":
            return True
        name, value = condition.split(" == ")
        return self.values.get(name) == value.strip("'")
