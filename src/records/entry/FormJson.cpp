// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/entry/Form.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace records::entry {

using domain::Json;

namespace {

constexpr std::array<std::pair<std::string_view, FieldKind>, 9> kindNames{{{"text", FieldKind::Text},
                                                                           {"name", FieldKind::Name},
                                                                           {"date", FieldKind::Date},
                                                                           {"time", FieldKind::Time},
                                                                           {"number", FieldKind::Number},
                                                                           {"code", FieldKind::Code},
                                                                           {"choice", FieldKind::Choice},
                                                                           {"phone", FieldKind::Phone},
                                                                           {"yes-no", FieldKind::YesNo}}};

/// One object of a form while it is read.
class Part
{
public:
    Part(const Json& json, std::string pointer, std::vector<FormFault>& faults)
        : m_json(json), m_pointer(std::move(pointer)), m_faults(faults)
    {
        if (!json.is_object())
            fault({}, "must be an object");
    }

    void fault(const std::string& name, std::string message) const
    {
        m_faults.push_back({name.empty() ? m_pointer : m_pointer + "/" + name, std::move(message)});
    }
    [[nodiscard]] const Json* member(const char* name) const
    {
        if (!m_json.is_object())
            return nullptr;
        const auto found = m_json.find(name);
        return found == m_json.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] std::string text(const char* name, bool needed = false) const
    {
        const Json* value = member(name);
        if (value != nullptr && value->is_string() && !(needed && value->get_ref<const std::string&>().empty()))
            return value->get<std::string>();
        if (value != nullptr || needed)
            fault(name, value == nullptr ? "is missing" : "must be text that is not empty");
        return {};
    }
    [[nodiscard]] std::optional<double> number(const char* name) const
    {
        const Json* value = member(name);
        if (value == nullptr)
            return std::nullopt;
        if (!value->is_number()) {
            fault(name, "must be a number");
            return std::nullopt;
        }
        return value->get<double>();
    }
    [[nodiscard]] int whole(const char* name, int least, int most, int otherwise) const
    {
        const Json* value = member(name);
        if (value == nullptr)
            return otherwise;
        if (value->is_number_integer() && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most)
            return value->get<int>();
        fault(name, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return otherwise;
    }
    [[nodiscard]] bool flag(const char* name) const
    {
        const Json* value = member(name);
        if (value != nullptr && !value->is_boolean())
            fault(name, "must be true or false");
        return value != nullptr && value->is_boolean() && value->get<bool>();
    }
    template <typename Read>
    void each(const char* name, Read read) const
    {
        const Json* value = member(name);
        if (value == nullptr)
            return;
        if (!value->is_array()) {
            fault(name, "must be a list");
            return;
        }
        for (std::size_t i = 0; i < value->size(); ++i)
            read(Part((*value)[i], m_pointer + "/" + name + "/" + std::to_string(i), m_faults));
    }
    [[nodiscard]] std::vector<std::string> texts(const char* name) const
    {
        const Json* value = member(name);
        if (value == nullptr)
            return {};
        const bool allText = value->is_array() && std::all_of(value->begin(), value->end(), [](const Json& one) {
                                 return one.is_string();
                             });
        if (!allText) {
            fault(name, "must be a list of texts");
            return {};
        }
        return value->get<std::vector<std::string>>();
    }

private:
    const Json& m_json;
    std::string m_pointer;
    std::vector<FormFault>& m_faults;
};

FieldKind kindOf(const Part& part)
{
    const std::string name = part.text("kind", true);
    const auto found =
        std::find_if(kindNames.begin(), kindNames.end(), [&](const auto& one) { return one.first == name; });
    if (found != kindNames.end())
        return found->second;
    if (!name.empty())
        part.fault("kind", "must be one of text, name, date, time, number, code, choice, phone, yes-no");
    return FieldKind::Text;
}

Field readField(const Part& part)
{
    Field field;
    field.id = part.text("id", true);
    field.section = part.text("section", true);
    field.label = part.text("label", true);
    field.kind = kindOf(part);
    field.required = part.flag("required");
    field.future = part.flag("future");
    field.weight = part.text("weight", true);
    field.rule = part.text("rule");
    field.help = part.text("help");
    field.format = part.text("format");
    field.unit = part.text("unit");
    field.decimals = part.whole("decimals", 0, 4, 0);
    field.least = part.number("least");
    field.most = part.number("most");
    field.columns = part.whole("columns", 1, 12, 6);
    part.each("conversions", [&](const Part& one) {
        field.conversions.push_back(
            {one.text("unit", true), one.number("factor").value_or(1.0), one.number("offset").value_or(0.0)});
    });
    part.each("options", [&](const Part& one) {
        field.options.push_back({one.text("code", true), one.text("title", true), one.texts("written")});
    });
    if ((field.kind == FieldKind::Code || field.kind == FieldKind::Choice) && field.options.empty())
        part.fault("options", "is missing: what may be keyed");
    if (field.kind == FieldKind::YesNo)
        field.options = {{"Y", "Yes", {}}, {"N", "No", {}}};
    return field;
}

Consistency readCheck(const Part& part, const Form& form)
{
    Consistency check;
    const std::string kind = part.text("kind", true);
    if (kind == "above")
        check.kind = Consistency::Kind::Above;
    else if (kind == "age")
        check.kind = Consistency::Kind::Age;
    else if (kind != "order")
        part.fault("kind", "must be one of order, above, age");
    check.first = part.text("first", true);
    check.second = part.text("second", true);
    for (const auto& [name, id] : {std::pair{"first", check.first}, std::pair{"second", check.second}}) {
        if (!id.empty() && form.field(id) == nullptr)
            part.fault(name, "the form has no field \"" + id + "\"");
    }
    return check;
}

/// Fields of a list once for each of its rows, row by row.
void spread(Form& form, const std::vector<Field>& written)
{
    for (const Section& section : form.sections) {
        for (int row = section.repeat == 0 ? 0 : 1; row <= section.repeat; ++row) {
            for (Field field : written) {
                if (field.section != section.id)
                    continue;
                field.row = row;
                if (row > 0) {
                    field.id += "-" + std::to_string(row);
                    field.label += " " + std::to_string(row);
                }
                form.fields.push_back(std::move(field));
            }
        }
    }
}

} // namespace

const Option* Field::option(std::string_view code) const
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.code == code; });
    return found == options.end() ? nullptr : &*found;
}

const Field* Form::field(std::string_view wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.id == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

Form readForm(const Json& json, const std::string& pointer, std::vector<FormFault>& faults)
{
    const Part part(json, pointer, faults);
    Form form;
    form.id = part.text("id", true);
    form.title = part.text("title", true);
    form.number = part.text("number", true);
    std::set<std::string> sections;
    part.each("sections", [&](const Part& one) {
        form.sections.push_back({one.text("id", true), one.text("title", true), one.whole("repeat", 1, 20, 0)});
        sections.insert(form.sections.back().id);
    });
    std::vector<Field> written;
    std::set<std::string> ids;
    part.each("fields", [&](const Part& one) {
        written.push_back(readField(one));
        if (!sections.contains(written.back().section))
            one.fault("section", "the form has no section \"" + written.back().section + "\"");
        if (!ids.insert(written.back().id).second)
            one.fault("id", "another field of the form has this id");
    });
    if (written.empty())
        part.fault("fields", "a form has fields");
    spread(form, written);
    part.each("checks", [&](const Part& one) { form.checks.push_back(readCheck(one, form)); });
    return form;
}

std::vector<Form> readForms(const Json& json, std::vector<FormFault>& faults)
{
    std::vector<Form> forms;
    const auto list = json.is_object() ? json.find("forms") : json.end();
    if (list == json.end() || !list->is_array()) {
        faults.push_back({"/forms", "must be a list of forms"});
        return forms;
    }
    for (std::size_t i = 0; i < list->size(); ++i)
        forms.push_back(readForm((*list)[i], "/forms/" + std::to_string(i), faults));
    return forms;
}

} // namespace records::entry
