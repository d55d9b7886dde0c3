// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/amendment/RecordAsFound.h"

#include "workflow/Fields.h"

#include <algorithm>

namespace generation {
namespace {

using domain::Json;
using workflow::Fields;
using Faults = std::vector<workflow::Issue>;

std::optional<domain::LocalTime> timeIn(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto time = domain::parseLocalTime(*text);
    if (time)
        return *time;
    fields.issue(name, "must be a time of the calendar (YYYY-MM-DDTHH:MM)");
    return std::nullopt;
}

std::string bodyIn(Fields& fields)
{
    std::string body;
    fields.require("body");
    fields.each("body", [&](const Json& line, const std::string&) {
        if (line.is_string())
            body += line.get<std::string>() + "\n";
        else
            fields.issue("body", "must be a list of lines");
    });
    if (domain::trimmed(body).empty())
        fields.issue("body", "must not be empty");
    return body;
}

/// Prepares one chart; notes what does not serve.
class ChartPreparer
{
public:
    ChartPreparer(RawChart& chart, const House& house) : m_chart(chart), m_house(house) {}

    Faults prepare(const Json& parameters)
    {
        Fields root(parameters, "", m_faults);
        root.text("maker");
        root.each("pages", [&](const Json& entry, const std::string& at) { page(entry, at); });
        root.each("index", [&](const Json& entry, const std::string& at) { index(entry, at); });
        root.each("overrides", [&](const Json& entry, const std::string& at) { overrides(entry, at); });
        root.each("lines", [&](const Json& entry, const std::string& at) { line(entry, at); });
        root.each("earlier", [&](const Json& entry, const std::string& at) { earlier(entry, at); });
        root.refuseOthers();
        std::sort(m_chart.chart.documents.begin(), m_chart.chart.documents.end(),
                  [](const auto& a, const auto& b) { return a.header.id < b.header.id; });
        return std::move(m_faults);
    }

private:
    domain::Document* named(Fields& fields)
    {
        const std::string id = fields.requiredText("page");
        auto& pages = m_chart.chart.documents;
        const auto found =
            std::find_if(pages.begin(), pages.end(), [&](const auto& each) { return each.header.id == id; });
        if (found != pages.end())
            return &*found;
        fields.issue("page", "is no page of the chart");
        return nullptr;
    }

    /// What a header says; left out stays as it is.
    void header(Fields& fields, domain::DocumentHeader& header)
    {
        const auto take = [&](const char* name, std::string& into) {
            if (const auto text = fields.text(name))
                into = *text;
        };
        take("type", header.type);
        take("title", header.title);
        take("author", header.author);
        take("role", header.role);
        take("encounter", header.encounter);
        take("section", header.section);
        if (const auto written = timeIn(fields, "written"))
            header.written = *written;
        if (const auto time = timeIn(fields, "signed"))
            header.signedAt = *time;
        if (m_house.type(header.type) == nullptr)
            fields.issue("type", "is no document type of the facility");
        if (m_house.member(header.author) == nullptr)
            fields.issue("author", "is nobody of the staff");
        if (m_chart.chart.encounter(header.encounter) == nullptr)
            fields.issue("encounter", "is no encounter of the chart");
    }

    void page(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_faults);
        domain::Document page;
        page.header.id = fields.requiredText("page");
        if (m_chart.chart.document(page.header.id) != nullptr)
            fields.issue("page", "stands in the chart already");
        header(fields, page.header);
        page.body = bodyIn(fields);
        fields.refuseOthers();
        m_chart.chart.documents.push_back(std::move(page));
    }

    void index(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_faults);
        if (domain::Document* page = named(fields))
            header(fields, page->header);
        fields.refuseOthers();
    }

    void overrides(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_faults);
        const domain::Document* page = named(fields);
        const bool there = json.is_object() && json.contains("slots") && json.at("slots").is_object();
        if (page == nullptr || !there) {
            fields.issue("slots", "must be an object of slots and their values");
            return;
        }
        for (const auto& [slot, value] : json.at("slots").items()) {
            if (value.is_string())
                m_chart.overrides[page->header.id][slot] = value.get<std::string>();
            else
                fields.issue("slots", "must hold texts");
        }
    }

    // The words go behind a text that stands on the page once.
    void line(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_faults);
        domain::Document* page = named(fields);
        const std::string after = fields.requiredText("after");
        const std::string text = fields.requiredText("text");
        fields.refuseOthers();
        if (page == nullptr || after.empty())
            return;
        const std::size_t place = page->body.find(after);
        if (place == std::string::npos || page->body.find(after, place + 1) != std::string::npos)
            fields.issue("after", "must stand on the page exactly once");
        else
            page->body.insert(place + after.size(), text);
    }

    // The page as it stands becomes the next version; what is given here is the one before it.
    void earlier(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_faults);
        domain::Document* page = named(fields);
        domain::Document before = page == nullptr ? domain::Document() : *page;
        before.body = bodyIn(fields);
        const auto changedAt = timeIn(fields, "at");
        fields.require("at");
        const std::string by = fields.requiredText("by");
        const std::string reason = fields.requiredText("reason");
        const auto kind = domain::changeKindFrom(fields.requiredText("change"));
        if (!kind)
            fields.issue("change", "is no kind of change");
        fields.refuseOthers();
        if (page == nullptr || !kind || !changedAt)
            return;
        m_chart.chart.earlier.push_back(std::move(before));
        ++page->header.version;
        page->header.change = domain::DocumentChange{*kind, by, *changedAt, reason, {}, {}};
    }

    RawChart& m_chart;
    const House& m_house;
    Faults m_faults;
};

} // namespace

domain::Result<Made> RecordAsFound::make(MakerContext& context) const
{
    const Faults faults = ChartPreparer(context.chart, context.content.house()).prepare(context.parameters);
    if (!faults.empty())
        return domain::error(domain::ErrorKind::InvalidInput, "generation.record-as-found", faults.front().pointer,
                             faults.front().pointer + " " + faults.front().message);
    return Made{};
}

} // namespace generation
