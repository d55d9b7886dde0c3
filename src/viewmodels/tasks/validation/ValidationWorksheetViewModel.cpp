// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/validation/ValidationWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/validation/ValidationWording.h"
#include "workflow/tasks/validation/ValidationTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::validation::Feedback;
using workflow::validation::Item;
using workflow::validation::Material;
using workflow::validation::Record;

namespace {

std::string recordPart(const QString& place)
{
    return s(place.section(QLatin1Char('/'), 0, 0));
}

std::string fieldPart(const QString& place)
{
    return s(place.section(QLatin1Char('/'), 1));
}

/// As people write it: with a comma, with the sign of percent behind.
std::optional<double> figureOf(const QString& text)
{
    QString plain = text.trimmed();
    if (plain.endsWith(QLatin1Char('%')))
        plain.chop(1);
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    bool isNumber = false;
    const double value = plain.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString asSentence(const std::string& words)
{
    QString text = q(words);
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

} // namespace

ValidationWorksheetViewModel::ValidationWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_batch({"line", "title", "account", "person", "standing", "tone", "shown", "spoken"}),
      m_fields({"field", "label", "value", "second", "hits", "also", "judged", "remark", "given", "trait", "definition",
                "options"}),
      m_source({"row", "kind", "label", "text"}), m_traits({"trait", "title", "means"}),
      m_pairs({"place", "record", "heading", "label", "first", "second", "firstWho", "secondWho", "decision", "result",
               "options"}),
      m_figures({"figure", "title", "unit", "help", "text"}),
      m_people({"person", "name", "job", "records", "fields", "errors", "rate", "needed", "trait", "note"}),
      m_errors({"place", "title", "person", "value", "remark"})
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::validation::readMaterial(bench.task().material);
    if (auto* material = std::get_if<Material>(&read))
        m_material = std::move(*material);
    m_batchTitle = q(m_material.title);
    std::vector<CellListModel::Row> traits;
    for (const auto& one : m_material.characteristics)
        traits.push_back({q(one.id), q(one.title), q(one.means)});
    m_traits.setRows(std::move(traits));
    connect(this, &Worksheet::currentChanged, this, &ValidationWorksheetViewModel::refresh);
    refresh();
}

const workflow::validation::ValidationState& ValidationWorksheetViewModel::state() const
{
    static const workflow::validation::ValidationState none;
    const auto* held = workflow::validation::ValidationTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const Record* ValidationWorksheetViewModel::record() const
{
    return m_material.record(s(m_current));
}

std::size_t ValidationWorksheetViewModel::underReview() const
{
    return workflow::validation::drawn(state(), m_material);
}

QString ValidationWorksheetViewModel::today() const
{
    return q(domain::format(m_material.today));
}

QString ValidationWorksheetViewModel::population() const
{
    return m_material.sampling ? tr("%1 encounters").arg(m_material.sampling->population) : QString();
}

QStringList ValidationWorksheetViewModel::sampleTerms() const
{
    if (!m_material.sampling)
        return {};
    const auto& terms = *m_material.sampling;
    return {tr("%1\u00a0% of the records are expected to have an error").arg(validation::plainNumber(terms.expected)),
            tr("within %1 percentage points either way").arg(validation::plainNumber(terms.margin)),
            tr("with %1\u00a0% confidence").arg(terms.confidence)};
}

QString ValidationWorksheetViewModel::sampleSize() const
{
    return state().sampleSize ? QString::number(*state().sampleSize) : QString();
}

void ValidationWorksheetViewModel::setOpenOnly(bool only)
{
    if (only == m_openOnly)
        return;
    m_openOnly = only;
    refresh();
}

QString ValidationWorksheetViewModel::titleOf(const Record& record) const
{
    return tr("Record %1").arg(&record - m_material.records.data() + 1);
}

bool ValidationWorksheetViewModel::isOpen(const Record& record) const
{
    const auto here = [&](const workflow::validation::FieldAt& at) { return at.record == record.id; };
    return !state().reviewed.contains(record.id) || std::any_of(m_open.hits.begin(), m_open.hits.end(), here)
           || std::any_of(m_open.disagreements.begin(), m_open.disagreements.end(), here);
}

QString ValidationWorksheetViewModel::nameOf(const std::string& person) const
{
    const auto* found = m_material.person(person);
    return found == nullptr ? QString() : q(found->name);
}

QString ValidationWorksheetViewModel::recordTitle() const
{
    return record() == nullptr ? QString() : titleOf(*record());
}

QString ValidationWorksheetViewModel::recordFacts() const
{
    if (record() == nullptr)
        return {};
    QStringList facts{tr("Account %1").arg(q(record()->account)), tr("by %1").arg(nameOf(record()->person)),
                      tr("%1 fields").arg(record()->values.size())};
    if (m_material.sampling)
        facts.prepend(tr("No. %1 of the list").arg(record()->number));
    if (record()->second)
        facts.append(tr("again by %1").arg(nameOf(record()->second->person)));
    return facts.join(QStringLiteral("  \u00b7  "));
}

bool ValidationWorksheetViewModel::reviewed() const
{
    return state().reviewed.contains(s(m_current));
}

bool ValidationWorksheetViewModel::twice() const
{
    return std::any_of(m_material.records.begin(), m_material.records.end(),
                       [](const Record& one) { return one.second.has_value(); });
}

QString ValidationWorksheetViewModel::crossTitle() const
{
    const Item* item = m_material.item(m_material.agreementItem);
    return item == nullptr ? QString() : q(item->title);
}

QString ValidationWorksheetViewModel::feedbackTerms() const
{
    if (!m_material.feedback)
        return {};
    return tr("Feedback is due where at least %1 fields of a person were reviewed and the whole %2\u00a0% interval of "
              "the error rate lies above the target of %3\u00a0%.")
        .arg(m_material.feedback->leastFields)
        .arg(m_material.confidence)
        .arg(validation::plainNumber(m_material.feedback->target));
}

int ValidationWorksheetViewModel::reportOpen() const
{
    return static_cast<int>(m_open.figures.size() + m_open.people.size());
}

bool ValidationWorksheetViewModel::drawSample(const QString& size)
{
    bool isNumber = false;
    const int records = size.trimmed().toInt(&isNumber);
    if (!isNumber || records < 1) {
        m_bench.tell(tr("Write how many records the sample has, as a whole number."));
        return false;
    }
    return apply({{"op", "sample.set"}, {"size", records}});
}

void ValidationWorksheetViewModel::turn(int by)
{
    const auto count = static_cast<int>(underReview());
    const int from = record() == nullptr ? -1 : static_cast<int>(record() - m_material.records.data());
    for (int next = from + by; next >= 0 && next < count; next += by) {
        const Record& one = m_material.records[static_cast<std::size_t>(next)];
        if (!m_openOnly || isOpen(one)) {
            setCurrent(q(one.id));
            return;
        }
    }
}

bool ValidationWorksheetViewModel::setReviewed(bool done)
{
    return apply({{"op", "review.set"}, {"record", s(m_current)}, {"done", done}});
}

QString ValidationWorksheetViewModel::problemOf(const QString& field, const QString& value) const
{
    const Item* item = m_material.item(field.contains(QLatin1Char('/')) ? fieldPart(field) : s(field));
    if (item == nullptr)
        return {};
    const auto kept = records::validation::normalised(*item, s(value));
    return kept ? QString() : asSentence(kept.error().detail);
}

bool ValidationWorksheetViewModel::confirm(const QString& field)
{
    // Where no rule asks there is nothing to confirm: the field is as good as it was.
    if (record() != nullptr && !workflow::validation::isHit(*record(), s(field), m_material)
        && !workflow::validation::disagree(*record(), s(field)))
        return !state().marks.contains({s(m_current), s(field)}) || clear(field);
    return apply({{"op", "confirm.set"}, {"record", s(m_current)}, {"field", s(field)}});
}

bool ValidationWorksheetViewModel::mark(const QString& field, const QString& trait, const QString& value)
{
    return apply({{"op", "mark.set"},
                  {"record", s(m_current)},
                  {"field", s(field)},
                  {"characteristic", s(trait)},
                  {"value", s(value)}});
}

bool ValidationWorksheetViewModel::clear(const QString& field)
{
    const workflow::validation::FieldAt at{s(m_current), s(field)};
    const char* op = state().marks.contains(at)       ? "mark.remove"
                     : state().confirmed.contains(at) ? "confirm.remove"
                     : state().settled.contains(at)   ? "settle.remove"
                                                      : nullptr;
    return op != nullptr && apply({{"op", op}, {"record", at.record}, {"field", at.field}});
}

bool ValidationWorksheetViewModel::settle(const QString& place, const QString& keep)
{
    const workflow::validation::FieldAt at{recordPart(place), fieldPart(place)};
    if (!keep.isEmpty())
        return apply({{"op", "settle.set"}, {"record", at.record}, {"field", at.field}, {"keep", s(keep)}});
    return state().settled.contains(at) && apply({{"op", "settle.remove"}, {"record", at.record}, {"field", at.field}});
}

bool ValidationWorksheetViewModel::settleOther(const QString& place, const QString& value)
{
    return apply({{"op", "settle.set"},
                  {"record", recordPart(place)},
                  {"field", fieldPart(place)},
                  {"keep", "other"},
                  {"value", s(value)}});
}

QString ValidationWorksheetViewModel::figureProblem(const QString& figure, const QString& text) const
{
    const auto which = workflow::validation::figureFrom(s(figure));
    if (!which || text.trimmed().isEmpty())
        return {};
    const auto value = figureOf(text);
    return value ? asSentence(workflow::validation::outOfRange(*which, *value)) : tr("Write a number");
}

bool ValidationWorksheetViewModel::setFigure(const QString& figure, const QString& text)
{
    const auto which = workflow::validation::figureFrom(s(figure));
    if (!which || !figureProblem(figure, text).isEmpty())
        return false;
    const auto held = state().figures.find(*which);
    const auto value = figureOf(text);
    if (!value)
        return held == state().figures.end() || apply({{"op", "figure.remove"}, {"figure", s(figure)}});
    if (held != state().figures.end() && validation::plainNumber(held->second) == validation::plainNumber(*value))
        return true; // walking through the report is no work on it
    return apply({{"op", "figure.set"}, {"figure", s(figure)}, {"value", *value}});
}

bool ValidationWorksheetViewModel::say(const QString& person, const Feedback& feedback)
{
    Json op{{"op", "feedback.set"}, {"person", s(person)}, {"needed", feedback.needed}};
    if (!feedback.characteristic.empty())
        op["characteristic"] = feedback.characteristic;
    if (!feedback.note.empty())
        op["note"] = feedback.note;
    return apply(op);
}

bool ValidationWorksheetViewModel::setNeeded(const QString& person, const QString& needed)
{
    const auto held = state().feedback.find(s(person));
    if (needed.isEmpty())
        return held != state().feedback.end() && apply({{"op", "feedback.remove"}, {"person", s(person)}});
    Feedback feedback = held == state().feedback.end() ? Feedback() : held->second;
    feedback.needed = needed == QLatin1String("yes");
    if (!feedback.needed)
        feedback.characteristic.clear();
    return say(person, feedback);
}

bool ValidationWorksheetViewModel::setPattern(const QString& person, const QString& trait)
{
    const auto held = state().feedback.find(s(person));
    if (held == state().feedback.end() || held->second.characteristic == s(trait))
        return false;
    Feedback feedback = held->second;
    feedback.characteristic = s(trait);
    return say(person, feedback);
}

bool ValidationWorksheetViewModel::setNote(const QString& person, const QString& note)
{
    const auto held = state().feedback.find(s(person));
    if (held == state().feedback.end() || held->second.note == s(note.trimmed()))
        return false;
    Feedback feedback = held->second;
    feedback.note = s(note.trimmed());
    return say(person, feedback);
}

} // namespace viewmodels
