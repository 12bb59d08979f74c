"""The tables of the directory, shaped after Open Referral UK (HSDS-UK 3.0)."""

from directory.records.area import ServiceArea
from directory.records.contact import Contact, Phone
from directory.records.correction import LocalCorrection
from directory.records.cost import CostOption, Funding
from directory.records.duplicate import Duplicate
from directory.records.loaded import DirectoryLoad
from directory.records.location import Accessibility, Address, Location, ServiceAtLocation
from directory.records.organisation import Organisation, OrganisationIdentifier
from directory.records.report import Report
from directory.records.schedule import Schedule
from directory.records.service import Service
from directory.records.source import Source
from directory.records.taxonomy import Attribute, Taxonomy, TaxonomyTerm
from directory.records.who import Eligibility, Language

__all__ = [
    "Accessibility",
    "Address",
    "Attribute",
    "Contact",
    "CostOption",
    "DirectoryLoad",
    "Duplicate",
    "Eligibility",
    "Funding",
    "Language",
    "LocalCorrection",
    "Location",
    "Organisation",
    "OrganisationIdentifier",
    "Phone",
    "Report",
    "Schedule",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "Source",
    "Taxonomy",
    "TaxonomyTerm",
]
