// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentRevisions.h"

#include <algorithm>

namespace workflow::amendment {
namespace {

using domain::ChangeKind;

constexpr auto clerk = "health-information";

std::string sexWord(domain::Sex sex)
{
    return sex == domain::Sex::Female ? "female" : sex == domain::Sex::Male ? "male" : "unknown";
}

/// What the chart has for a field of the person.
std::string oldValue(const std::string& field, const domain::Patient& patient)
{
    if (field == "family")
        return patient.family;
    if (field == "given")
        return patient.given;
    if (field == "middle")
        return patient.middle;
    if (field == "birth-date")
        return domain::format(patient.birthDate);
    if (field == "sex")
        return sexWord(patient.sex);
    if (field == "phone")
        return patient.phone;
    return field == "address" ? patient.address : std::string();
}

/// The text that a page has for it: names stand together there.
std::pair<std::string, std::string> onThePage(const Answer& answer, const domain::Patient& patient)
{
    domain::Patient after = patient;
    if (answer.field == "family")
        after.family = answer.value;
    else if (answer.field == "given")
        after.given = answer.value;
    else if (answer.field == "middle")
        after.middle = answer.value;
    else
        return {oldValue(answer.field, patient), answer.value};
    return {domain::displayName(patient), domain::displayName(after)};
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t at = from.empty() ? std::string::npos : text.find(from);
    if (at != std::string::npos)
        text.replace(at, from.size(), to);
}

class Historian
{
public:
    Historian(const Material& material, const domain::Document& inForce, const domain::Patient& patient,
              domain::LocalTime at)
        : m_material(material), m_page(inForce), m_last(inForce), m_patient(patient), m_at(at)
    {
    }

    void answered(const Answer& answer)
    {
        if (!answer.handling || !answer.page || answer.page->document != m_page.header.id)
            return;
        switch (*answer.handling) {
        case Handling::CorrectIndex:
            return index(answer);
        case Handling::CorrectDemographics:
            return demographics(answer);
        case Handling::RouteAuthor:
            return asked(answer);
        case Handling::LinkAmendment:
            return linked(answer, ChangeKind::Amendment, "A signed amendment is linked");
        case Handling::Retract:
            return retracted(answer);
        case Handling::Accept:
            return linked(answer, ChangeKind::Amendment, "The patient's amendment is linked");
        case Handling::Deny:
            return linked(answer, ChangeKind::Amendment, "Request and denial are linked");
        case Handling::AppendStatement:
            return linked(answer, ChangeKind::Amendment, "What the disagreement holds is linked");
        case Handling::Refuse:
        case Handling::ReturnForm:
        case Handling::Extend:
            return;
        }
    }

    void edited(const Edit& edit)
    {
        if (edit.document != m_page.header.id)
            return;
        Revision step =
            next(edit.request, Fate::Altered, ChangeKind::Correction, clerk, "no reason that a record knows");
        // Spans are of the page as it was in force; behind another change of the text they no longer meet.
        std::string& body = step.document.body;
        const std::size_t from = domain::byteOffset(body, edit.span.from);
        const std::size_t to = domain::byteOffset(body, edit.span.to);
        step.what = "Words overwritten by someone who did not write them";
        body.replace(from, to - from, edit.text);
        keep(std::move(step));
    }

    std::vector<Revision> steps;

private:
    Revision next(const std::string& request, Fate fate, ChangeKind kind, const std::string& by, const std::string& why)
    {
        Revision step;
        step.fate = fate;
        step.request = request;
        step.document = m_last;
        const bool version = fate == Fate::Version || fate == Fate::Hidden || fate == Fate::Altered;
        if (version)
            ++step.document.header.version;
        step.document.header.change = domain::DocumentChange{kind, by, m_at, why, {}, m_page.header.id};
        return step;
    }

    void keep(Revision step)
    {
        if (step.fate != Fate::Linked && step.fate != Fate::Waiting)
            m_last = step.document;
        steps.push_back(std::move(step));
    }

    static std::string why(const Answer& answer)
    {
        return answer.reason.empty() ? std::string() : std::string(titleIn(reasons(), answer.reason));
    }

    void index(const Answer& answer)
    {
        if (answer.value.empty())
            return;
        Revision step = next(answer.request, Fate::Version, ChangeKind::Correction, clerk, why(answer));
        domain::DocumentHeader& header = step.document.header;
        const std::string field(titleIn(fieldsOf(Handling::CorrectIndex), answer.field));
        std::string before;
        std::string after = answer.value;
        if (answer.field == "type") {
            before = titleOf(m_material.types, header.type);
            after = titleOf(m_material.types, answer.value);
            header.type = answer.value;
        } else if (answer.field == "encounter") {
            before = header.encounter;
            header.encounter = answer.value;
        } else if (answer.field == "title") {
            before = header.title;
            header.title = answer.value;
        } else if (const auto day = domain::parseDate(answer.value)) {
            before = domain::format(domain::dateOf(header.written));
            const auto clock = header.written - std::chrono::local_days(domain::dateOf(header.written));
            header.written = std::chrono::local_days(*day) + clock;
        }
        step.what = field + ": " + before + " becomes " + after;
        keep(std::move(step));
    }

    void demographics(const Answer& answer)
    {
        if (answer.value.empty())
            return;
        Revision step = next(answer.request, Fate::Version, ChangeKind::Correction, clerk, why(answer));
        const auto [before, after] = onThePage(answer, m_patient);
        replaceFirst(step.document.body, before, after);
        step.what = std::string(titleIn(fieldsOf(Handling::CorrectDemographics), answer.field)) + ": "
                    + oldValue(answer.field, m_patient) + " becomes " + answer.value;
        keep(std::move(step));
    }

    void asked(const Answer& answer)
    {
        Revision step = next(answer.request, Fate::Waiting, answer.change.value_or(ChangeKind::Correction),
                             answer.signer, why(answer));
        if (answer.event)
            step.document.header.change->eventAt = answer.event->at;
        step.what = answer.change ? std::string(title(*answer.change)) + " asked of the author" : "The author is asked";
        keep(std::move(step));
    }

    void linked(const Answer& answer, ChangeKind kind, std::string what)
    {
        Revision step = next(answer.request, Fate::Linked, kind, answer.signer.empty() ? clerk : answer.signer, {});
        step.what = std::move(what);
        keep(std::move(step));
    }

    void retracted(const Answer& answer)
    {
        const std::string by = answer.signer.empty() ? clerk : answer.signer;
        Revision step = next(answer.request, Fate::Hidden, ChangeKind::Retraction, by, why(answer));
        step.what = answer.chart.empty()
                        ? "Hidden from view and kept"
                        : "Hidden here and kept; belongs to " + titleOf(m_material.patients, answer.chart);
        keep(std::move(step));
    }

    const Material& m_material;
    const domain::Document& m_page;
    domain::Document m_last;
    const domain::Patient& m_patient;
    domain::LocalTime m_at;
};

} // namespace

std::vector<Revision> revisionsOf(const State& state, const Material& material, const domain::Document& inForce,
                                  const domain::Patient& patient, domain::LocalTime at)
{
    Historian historian(material, inForce, patient, at);
    for (const Answer& answer : state.answers)
        historian.answered(answer);
    for (const Edit& edit : state.edits)
        historian.edited(edit);
    return std::move(historian.steps);
}

} // namespace workflow::amendment
