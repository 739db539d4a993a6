"""The manual page of a command, from what it tells of itself: python3 manual.py PROGRAM"""

import json
import subprocess
import sys


def escaped(text):
    return "\n".join("\\&" + line for line in text.replace("\\", "\\e").replace("-", "\\-").splitlines() if line.strip())


def named(argument):
    """How an option or an argument is typed."""
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]
    value = f"<{argument.get('valueName', 'value')}>"
    if argument["kind"] == "positional":
        return value
    return ", ".join(names) + ("" if argument["kind"] == "flag" else f" {value}")


def section(command, path):
    """A command with its options, and those below it."""
    print(f".SH {escaped(' '.join(path).upper())}")
    print(escaped(command.get("abstract") or ""))
    if command.get("discussion"):
        print(f".PP\n.nf\n{escaped(command['discussion'])}\n.fi")
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            print(f".TP\n.B {escaped(named(argument))}\n{escaped(argument.get('abstract') or '')}")
    for below in command.get("subcommands", []):
        if below.get("shouldDisplay", True) and below["commandName"] != "help":
            section(below, [*path, below["commandName"]])


def main():
    program = sys.argv[1]
    help_text = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    command = json.loads(help_text)["command"]
    print(f'.TH LAUREL 1 "" "{version}" ""\n.SH NAME\nlaurel \\- {escaped(command.get("abstract") or "").removeprefix(chr(92) + "&")}')
    print(".SH SYNOPSIS\n.B laurel\n.I command\n.RI [ options ]")
    section(command, ["laurel"])


if __name__ == "__main__":
    main()
