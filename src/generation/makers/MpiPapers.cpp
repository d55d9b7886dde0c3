// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiPapers.h"

namespace generation::mpi {
namespace {

constexpr std::size_t labelWidth = 16;

void put(std::string& text, std::string label, const std::string& value)
{
    if (value.empty())
        return;
    label.resize(std::max(labelWidth, label.size() + 1), ' ');
    text += (text.empty() ? "" : "\n") + label + value;
}

void putLine(std::string& text, const std::string& line)
{
    text += (text.empty() ? "" : "\n") + line;
}

std::string bornOf(const Person& person)
{
    return person.born ? domain::format(*person.born) : std::string();
}

std::string givenNames(const Person& person)
{
    return person.name.given + (person.name.middle.empty() ? "" : " " + person.name.middle);
}

void putPlace(std::string& text, const Person& person)
{
    put(text, "Address", person.address);
    put(text, "ZIP", person.zip);
}

} // namespace

Sheet photoId(const Person& person, domain::Date issued)
{
    Sheet sheet{"Photo identification", "STATE OF WENLOCK  IDENTIFICATION CARD  (copy)", false};
    put(sheet.text, "Surname", person.name.family);
    put(sheet.text, "Given names", givenNames(person));
    put(sheet.text, "Suffix", person.name.suffix);
    put(sheet.text, "Born", bornOf(person));
    put(sheet.text, "Sex", std::string(records::identity::code(person.sex)));
    putPlace(sheet.text, person);
    put(sheet.text, "Issued", domain::format(issued));
    return sheet;
}

Sheet photoIdOf(const Person& person, domain::Date issued, domain::Date copied)
{
    Sheet sheet = photoId(person, issued);
    sheet.title += ", copied " + domain::format(copied);
    return sheet;
}

Sheet insuranceCard(const Person& person, const std::string& payer, domain::Random& random)
{
    Sheet sheet{"Insurance card", payer + "  MEMBER CARD  (copy)", false};
    put(sheet.text, "Member", person.name.given + " " + person.name.family);
    put(sheet.text, "Member no.", "WM" + std::to_string(100'000 + random.below(900'000)));
    put(sheet.text, "Group", std::to_string(1000 + random.below(9000)));
    return sheet;
}

Sheet registrationForm(const Person& person, domain::Date on, const std::string& called, const std::string& former)
{
    Sheet sheet{"Registration form, " + domain::format(on), "PATIENT REGISTRATION  (filled in by hand)", false};
    put(sheet.text, "Name", (called.empty() ? person.name.given : called) + " " + person.name.family);
    put(sheet.text, "Former name", former);
    put(sheet.text, "Date of birth", bornOf(person));
    put(sheet.text, "SSN", person.last4.empty() ? std::string() : "***-**-" + person.last4);
    put(sheet.text, "Telephone", person.phone);
    putPlace(sheet.text, person);
    putLine(sheet.text, "Signed and dated " + domain::format(on));
    return sheet;
}

Sheet marriageRecord(const Person& before, const Person& after, domain::Date on)
{
    Sheet sheet{"Marriage record", "ALDER COUNTY RECORDER  (certified copy)", false};
    put(sheet.text, "Before", before.name.given + " " + before.name.family);
    put(sheet.text, "After", after.name.given + " " + after.name.family);
    put(sheet.text, "Born", bornOf(before));
    put(sheet.text, "Married", domain::format(on));
    return sheet;
}

Sheet birthRecord(const Person& person, const std::string& remark)
{
    Sheet sheet{"Birth certificate, " + person.name.given, "STATE OF WENLOCK  CERTIFICATE OF BIRTH  (copy)", false};
    put(sheet.text, "Child", givenNames(person) + " " + person.name.family);
    put(sheet.text, "Suffix", person.name.suffix);
    put(sheet.text, "Born", bornOf(person));
    put(sheet.text, "Sex", std::string(records::identity::code(person.sex)));
    put(sheet.text, "Birth", remark);
    return sheet;
}

Sheet newbornRecord(const Person& mother, const Person& child, domain::Date on)
{
    Sheet sheet{"Labor and delivery log", "LABOR AND DELIVERY  LOG", false};
    put(sheet.text, "Mother", records::identity::shown(mother.name));
    put(sheet.text, "Mother's MRN", mother.mrn);
    put(sheet.text, "Delivered", domain::format(on) + " 07:42");
    put(sheet.text, "Child", child.sex == domain::Sex::Female ? "one girl, living" : "one boy, living");
    put(sheet.text, "Name", "not chosen yet");
    put(sheet.text, "Telephone", mother.phone);
    putPlace(sheet.text, mother);
    return sheet;
}

Sheet appointmentSlip(const Person& person, domain::Date on)
{
    Sheet sheet{"Appointment slip", "APPOINTMENT", false};
    put(sheet.text, "For", person.name.given + " " + person.name.family);
    put(sheet.text, "When", domain::format(on) + " 10:15");
    putLine(sheet.text, "Please bring this slip and a photo identification.");
    return sheet;
}

Sheet faceSheet(const Person& person, const std::string& facility)
{
    Sheet sheet{"Face sheet of " + facility, facility, false};
    put(sheet.text, "MRN there", person.mrn);
    put(sheet.text, "Name", records::identity::shown(person.name));
    put(sheet.text, "Date of birth", bornOf(person));
    put(sheet.text, "SSN", person.last4.empty() ? std::string() : "***-**-" + person.last4);
    put(sheet.text, "Telephone", person.phone);
    putPlace(sheet.text, person);
    return sheet;
}

} // namespace generation::mpi
