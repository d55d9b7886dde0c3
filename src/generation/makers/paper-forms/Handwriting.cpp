// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/paper-forms/Handwriting.h"

#include <algorithm>
#include <array>

namespace generation::papers {
namespace {

using domain::Json;

constexpr std::array<std::string_view, 10> habits{
    "two-digit-years", "short-forms", "other-unit", "struck",   "late",
    "settled",         "illegible",   "blot",       "conflict", "missing"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> roads{
    {{" Lane", " Ln"}, {" Road", " Rd"}, {" Street", " St"}, {" Avenue", " Ave"}, {" Court", " Ct"}}};

bool hasBoxes(const Field& field)
{
    return field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo;
}

Json plain(const std::string& text)
{
    return {{"kind", "plain"}, {"text", text}};
}

/// M/D/YYYY, in running hand without zeros in front.
std::string handDate(const std::string& iso, bool shortYear, bool zeros)
{
    std::string month = iso.substr(5, 2);
    std::string day = iso.substr(8, 2);
    for (std::string* part : {&month, &day}) {
        if (!zeros && part->front() == '0')
            part->erase(0, 1);
    }
    return month + "/" + day + "/" + iso.substr(shortYear ? 2 : 0, shortYear ? 2 : 4);
}

std::string halfDayTime(const std::string& time)
{
    const int hour = (time[0] - '0') * 10 + (time[1] - '0');
    const int shown = hour % 12 == 0 ? 12 : hour % 12;
    return std::to_string(shown) + time.substr(2) + (hour < 12 ? " am" : " pm");
}

class Writer
{
public:
    Writer(const SheetOrder& order, const Person& person, const Values& values, Random& random)
        : m_order(order), m_person(person), m_random(random)
    {
        m_zeros = chance(random, 1, 2);
        m_halfDay = chance(random, 1, 2);
        m_labelled = order.form->id != "registration";
        for (const Field& field : order.form->fields) {
            const auto value = values.find(field.id);
            if (value != values.end())
                m_sheet.truth[field.id] = {value->second, {}, {}, {}, {}, {}};
        }
    }

    domain::Result<Sheet> write()
    {
        m_shortYears = wants("two-digit-years");
        m_shortForms = wants("short-forms");
        if (wants("other-unit"))
            otherUnits();
        for (const Field& field : m_order.form->fields) {
            const auto truth = m_sheet.truth.find(field.id);
            if (truth != m_sheet.truth.end() && !hasBoxes(field))
                m_text[field.id] = handwritten(field, truth->second);
        }
        for (const std::string& habit : m_order.habits) {
            if (!lay(habit))
                return domain::error(domain::ErrorKind::InvalidInput, "generation.no-field", m_order.id,
                                     "the habit \"" + habit + "\" finds no field on the form " + m_order.form->id);
        }
        finish();
        return std::move(m_sheet);
    }

private:
    [[nodiscard]] bool wants(std::string_view habit) const
    {
        return std::find(m_order.habits.begin(), m_order.habits.end(), habit) != m_order.habits.end();
    }

    /// Weight in pounds, temperature in Fahrenheit, height in inches: whole numbers, or a decimal where the field has
    /// one.
    void otherUnits()
    {
        for (const Field& field : m_order.form->fields) {
            const auto truth = m_sheet.truth.find(field.id);
            if (field.conversions.empty() || truth == m_sheet.truth.end())
                continue;
            const auto& other = field.conversions.front();
            const double shown = records::entry::numberIn(truth->second.value) / other.factor - other.offset;
            const bool tenths = other.offset < 0 || other.offset > 0; // a thermometer shows tenths, a scale pounds
            Field scale = field;
            scale.decimals = tenths ? 1 : 0;
            const std::string written = records::entry::converted(scale, shown, field.unit);
            truth->second.value = records::entry::converted(field, records::entry::numberIn(written), other.unit);
            truth->second.rule = "DE-UNIT";
            truth->second.why = "The paper has " + written + " " + other.unit + ", which is " + truth->second.value
                                + " " + field.unit + ".";
            truth->second.misread = written;
            m_written[field.id] = written + " " + other.unit;
        }
    }

    std::string handwritten(const Field& field, Truth& truth)
    {
        if (const auto ready = m_written.find(field.id); ready != m_written.end())
            return ready->second;
        const std::string& value = truth.value;
        switch (field.kind) {
        case FieldKind::Date:
            return handDate(value, m_shortYears, m_zeros);
        case FieldKind::Time:
            return m_halfDay ? halfDayTime(value) : value.substr(0, 2) + value.substr(3);
        case FieldKind::Phone:
            return m_zeros ? value : value.substr(0, 3) + " " + value.substr(4);
        case FieldKind::Code:
            return codeWords(field, value);
        case FieldKind::Text:
            return m_shortForms ? shortStreet(truth) : value;
        default:
            return value;
        }
    }

    std::string codeWords(const Field& field, const std::string& value)
    {
        const auto* option = field.option(value);
        if (option == nullptr)
            return value;
        return m_shortForms && !option->written.empty() ? oneOf(option->written, m_random) : option->title;
    }

    static std::string shortStreet(Truth& truth)
    {
        for (const auto& [whole, cut] : roads) {
            if (!truth.value.ends_with(whole))
                continue;
            std::string text = truth.value.substr(0, truth.value.size() - whole.size()) + std::string(cut);
            truth.accept = {text, text + "."};
            return text;
        }
        return truth.value;
    }

    /// Fields that the test takes and no other habit has; digits of their text where a digit is to be written over.
    template <typename Test>
    const Field* pick(Test test)
    {
        std::vector<const Field*> fields;
        for (const Field& field : m_order.form->fields) {
            if (!m_used.contains(field.id) && test(field))
                fields.push_back(&field);
        }
        if (fields.empty())
            return nullptr;
        const Field* field = oneOf(fields, m_random);
        m_used.insert(field->id);
        return field;
    }

    [[nodiscard]] bool written(const Field& field) const { return m_text.contains(field.id); }
    [[nodiscard]] static bool onLabel(const Field& field)
    {
        return field.id == "mrn" || field.id == "born" || field.id == "family" || field.id == "given";
    }
    /// What nothing else on the paper tells: not the age beside the birth date, nor a ZIP beside the street.
    [[nodiscard]] bool standsAlone(const Field& field) const
    {
        const bool digits = field.kind == FieldKind::Number || field.kind == FieldKind::Phone
                            || (field.kind == FieldKind::Text && !field.format.empty());
        return written(field) && digits && !onLabel(field) && field.id != "age" && field.id != "zip"
               && !m_written.contains(field.id) && m_text.at(field.id).size() > 1;
    }

    bool lay(const std::string& habit)
    {
        if (habit == "struck" || habit == "late")
            return rewritten(habit == "late");
        if (habit == "settled")
            return overwritten(true);
        if (habit == "illegible")
            return overwritten(false);
        if (habit == "blot")
            return blotted();
        if (habit == "conflict")
            return conflicting();
        if (habit == "missing")
            return missing();
        return knownHabit(habit);
    }

    bool rewritten(bool late)
    {
        const Field* field = pick([&](const Field& one) {
            return written(one) && one.options.empty() && one.kind != FieldKind::Name && !m_written.contains(one.id)
                   && m_text.at(one.id).size() > 1;
        });
        if (field == nullptr)
            return false;
        Truth& truth = m_sheet.truth[field->id];
        const std::string wrong = slip(*field, truth.value, m_random);
        if (wrong.empty())
            return false;
        Truth old{wrong, {}, {}, {}, {}, {}};
        const std::string now = m_text[field->id];
        Json strokes = Json::array({{{"kind", "struck"}, {"text", handwritten(*field, old)}}});
        if (late)
            strokes.push_back({{"kind", "late"}, {"text", now}, {"note", m_order.initials + " " + shortToday()}});
        else
            strokes.push_back(plain(now));
        m_strokes[field->id] = std::move(strokes);
        truth.misread = wrong;
        truth.rule = "DE-CORRECT";
        truth.why = late ? "The first value is crossed out; the later one, initialled and dated, stands."
                         : "The first value is crossed out; what was written after it stands.";
        return true;
    }

    bool overwritten(bool settled)
    {
        const Field* field = pick([&](const Field& one) {
            const bool sticker = one.id == "mrn" || one.id == "born";
            return settled ? (written(one) && sticker) || standsAlone(one) : standsAlone(one);
        });
        if (field == nullptr || !writeOver(*field))
            return false;
        Truth& truth = m_sheet.truth[field->id];
        truth.rule = "DE-UNCLEAR";
        if (!settled) {
            truth.why = "One digit is written over another, and nothing else on the paper tells which is meant: "
                        "flag it and ask.";
            truth.unclear = "illegible";
            return true;
        }
        if (onLabel(*field)) {
            m_labelled = true;
            truth.why = "One digit is written over another; the typed sticker settles it.";
        } else {
            m_notes.push_back({{"text", field->label + ": " + truth.value + ", read back to pt  " + m_order.initials
                                            + " " + shortToday()}});
            truth.why = "One digit is written over another; the signed note in the margin settles it.";
        }
        return true;
    }

    bool writeOver(const Field& field)
    {
        const std::string text = m_text[field.id];
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] >= '0' && text[i] <= '9')
                places.push_back(i);
        }
        for (int attempt = 0; attempt < 40 && !places.empty(); ++attempt) {
            const std::size_t at = oneOf(places, m_random);
            std::string other = text;
            other[at] = static_cast<char>('0' + m_random.below(10));
            const std::string whole = field.kind == FieldKind::Date && m_shortYears ? fullYear(other) : other;
            const auto normal = records::entry::normalised(field, whole);
            const std::string& value = m_sheet.truth[field.id].value;
            if (!normal || *normal == value || normal->empty())
                continue;
            if (field.kind == FieldKind::Date
                && (*normal < "1920" || *normal > domain::format(m_order.today))) // both may be meant
                continue;
            const double number = records::entry::numberIn(*normal);
            if (field.kind == FieldKind::Number
                && ((field.least && number < *field.least) || (field.most && number > *field.most)))
                continue;
            Json strokes = Json::array();
            if (at > 0)
                strokes.push_back(plain(text.substr(0, at)));
            const bool turned = chance(m_random, 1, 2);
            strokes.push_back({{"kind", "over"},
                               {"text", std::string(1, turned ? other[at] : text[at])},
                               {"also", std::string(1, turned ? text[at] : other[at])}});
            if (at + 1 < text.size())
                strokes.push_back(plain(text.substr(at + 1)));
            m_strokes[field.id] = std::move(strokes);
            m_sheet.truth[field.id].misread = *normal;
            return true;
        }
        return false;
    }

    static std::string fullYear(const std::string& text)
    {
        return text.substr(0, text.size() - 2) + "19" + text.substr(text.size() - 2);
    }

    bool blotted()
    {
        const Field* field = pick([&](const Field& one) {
            return written(one) && !onLabel(one) && one.options.empty() && m_text.at(one.id).size() > 4
                   && (one.kind == FieldKind::Name || one.kind == FieldKind::Text || one.kind == FieldKind::Phone)
                   && one.id != "zip" && one.id != "street";
        });
        if (field == nullptr)
            return false;
        const std::string& text = m_text[field->id];
        const std::size_t keep = 1 + m_random.below(2);
        m_strokes[field->id] = Json::array(
            {plain(text.substr(0, keep)), {{"kind", "blot"}, {"length", static_cast<int>(text.size() - keep)}}});
        Truth& truth = m_sheet.truth[field->id];
        truth.misread = slip(*field, truth.value, m_random);
        truth.unclear = "illegible";
        truth.rule = "DE-UNCLEAR";
        truth.why = "The writing has run and cannot be read; it is flagged, not completed from what one expects.";
        return true;
    }

    bool conflicting()
    {
        const Field* field = pick([&](const Field& one) { return standsAlone(one); });
        if (field == nullptr)
            return false;
        Truth& truth = m_sheet.truth[field->id];
        const std::string other = slip(*field, truth.value, m_random);
        if (other.empty())
            return false;
        m_notes.push_back({{"text", field->label + " " + other + "?"}});
        truth.misread = other;
        truth.unclear = "conflict";
        truth.rule = "DE-UNCLEAR";
        truth.why =
            "The field and the margin disagree. Nothing is crossed out or signed, so neither wins: flag it and ask.";
        return true;
    }

    bool missing()
    {
        const Field* field = pick([&](const Field& one) {
            return one.required && one.row == 0 && !onLabel(one) && one.id != "age" && one.id != "zip"
                   && m_sheet.truth.contains(one.id);
        });
        if (field == nullptr)
            return false;
        m_text.erase(field->id);
        Truth& truth = m_sheet.truth[field->id];
        truth.misread = field->options.empty() ? truth.value : field->options.front().code;
        m_left.insert(field->id);
        truth.unclear = "missing";
        truth.rule = "DE-REQUIRED";
        truth.why = "The field must be filled and the paper leaves it empty: it is flagged, never filled from memory.";
        return true;
    }

    [[nodiscard]] std::string shortToday() const
    {
        std::string day = handDate(domain::format(m_order.today), true, false);
        return day.substr(0, day.rfind('/'));
    }

    Json inkOf(const Field& field) const
    {
        Json ink{{"field", field.id}};
        if (hasBoxes(field))
            ink["ticks"] = Json::array({m_sheet.truth.at(field.id).value});
        else if (const auto strokes = m_strokes.find(field.id); strokes != m_strokes.end())
            ink["strokes"] = strokes->second;
        else
            ink["strokes"] = Json::array({plain(m_text.at(field.id))});
        return ink;
    }

    void finish()
    {
        Json inks = Json::array();
        for (const Field& field : m_order.form->fields) {
            if (m_sheet.truth.contains(field.id) && !m_left.contains(field.id))
                inks.push_back(inkOf(field));
        }
        Json& paper = m_sheet.paper;
        paper = {{"id", m_order.id},
                 {"form", m_order.form->id},
                 {"title", m_order.form->title},
                 {"hand", chance(m_random, 1, 2) ? "capitals" : "running"},
                 {"colour", chance(m_random, 2, 5) ? "black" : "blue"},
                 {"skew", static_cast<int>(m_random.below(23)) - 11},
                 {"ink", std::move(inks)}};
        Json notes = Json::array({{{"stamp", true}, {"text", "RECEIVED " + domain::format(m_order.today) + " HIM"}}});
        for (Json& note : m_notes)
            notes.push_back(std::move(note));
        paper["notes"] = std::move(notes);
        if (m_labelled)
            paper["label"] = Json::array(
                {m_person.family + ", " + m_person.given + (m_person.middle.empty() ? "" : " " + m_person.middle),
                 "MRN " + m_person.mrn,
                 "DOB " + handDate(domain::format(m_person.born), false, true) + "  " + m_person.sex});
    }

    const SheetOrder& m_order;
    const Person& m_person;
    Random& m_random;
    Sheet m_sheet;
    std::map<std::string, std::string, std::less<>> m_text;    ///< as written, by field
    std::map<std::string, std::string, std::less<>> m_written; ///< of these, in another unit
    std::map<std::string, Json, std::less<>> m_strokes;
    std::set<std::string> m_used;
    std::set<std::string> m_left; ///< left empty though there is something to write
    std::vector<Json> m_notes;
    bool m_zeros = false;
    bool m_halfDay = false;
    bool m_shortYears = false;
    bool m_shortForms = false;
    bool m_labelled = false;
};

} // namespace

bool knownHabit(std::string_view habit)
{
    return std::find(habits.begin(), habits.end(), habit) != habits.end();
}

domain::Result<Sheet> writeSheet(const SheetOrder& order, const Person& person, const Values& values, Random& random)
{
    return Writer(order, person, values, random).write();
}

} // namespace generation::papers
